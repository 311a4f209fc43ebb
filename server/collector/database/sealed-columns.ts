/**
 * What identifies people is encrypted on its way into the database and decrypted on its way out, here and nowhere else: no
 * statement can forget it. Each value is bound to its row and column, so that none can be put in the place of another;
 * the price is that whoever reads or changes one names its row as well, and gets an error otherwise.
 */
import {
  ColumnNode,
  ColumnUpdateNode,
  InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';
import { type FieldKeys, isSealedText } from './field-keys.js';

/** The columns, and those that name their row: known before it is stored, and never changed. */
const sealedColumns: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  answers: ['receipt'],
  companions: ['receipt'],
  guardian: ['receipt'],
  signature: ['receipt'],
  words: ['case_id', 'at'],
};

/** The tables that have them, for whoever goes through all values. */
export const sealedTables = {
  submissions: ['answers', 'guardian', 'signature'],
  sign_ups: ['answers', 'companions', 'guardian'],
  case_acts: ['words'],
} as const;

/** @param read gives a column of the same row. */
export function placeOf(column: string, read: (column: string) => unknown): string {
  const names = sealedColumns[column]!.map((name) => read(name));
  if (names.some((name) => name === undefined))
    throw new Error(
      `${column} is encrypted: name ${sealedColumns[column]!.join(' and ')} with it.`,
    );
  return JSON.stringify([column, ...names.map(String)]);
}

export class SealedColumns implements KyselyPlugin {
  readonly #keys: FieldKeys;

  constructor(keys: FieldKeys) {
    this.#keys = keys;
  }

  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    if (InsertQueryNode.is(node)) return this.#sealInserted(node);
    if (UpdateQueryNode.is(node)) return this.#sealUpdated(node);
    return node;
  }

  transformResult({ result }: { result: QueryResult<UnknownRow> }) {
    return Promise.resolve({ ...result, rows: result.rows.map((row) => this.#open(row)) });
  }

  #open(row: UnknownRow): UnknownRow {
    let opened: Record<string, unknown> | undefined;
    for (const column in sealedColumns) {
      const value = row[column];
      if (!isSealedText(value)) continue;
      opened ??= { ...row };
      opened[column] = this.#keys.openText(
        value,
        placeOf(column, (name) => row[name]),
      );
    }
    return opened ?? row;
  }

  #sealInserted(node: InsertQueryNode): InsertQueryNode {
    const columns = node.columns?.map(({ column }) => column.name) ?? [];
    if (!columns.some(isSealed) || !node.values || !ValuesNode.is(node.values)) return node;
    const rows = node.values.values.map((row) => {
      const read = (column: string): unknown => {
        const value = row.values[columns.indexOf(column)];
        return PrimitiveValueListNode.is(row) ? value : valueIn(value as OperationNode);
      };
      const values = columns.map((column) => this.#seal(column, read));
      return PrimitiveValueListNode.is(row)
        ? PrimitiveValueListNode.create(values.map((sealed, place) => sealed ?? row.values[place]))
        : ValueListNode.create(
            values.map((sealed, place) =>
              sealed === undefined ? row.values[place]! : ValueNode.create(sealed),
            ),
          );
    });
    return { ...node, values: ValuesNode.create(rows) };
  }

  #sealUpdated(node: UpdateQueryNode): UpdateQueryNode {
    const values = new Map(
      (node.updates ?? []).map(({ column, value }) => [nameOf(column), valueIn(value)]),
    );
    if (![...values.keys()].some(isSealed)) return node;
    const updates = node.updates!.map((update) => {
      const sealed = this.#seal(nameOf(update.column), (column) => values.get(column));
      return sealed === undefined
        ? update
        : ColumnUpdateNode.create(update.column, ValueNode.create(sealed));
    });
    return { ...node, updates };
  }

  /** @returns nothing where the value stays as it is. */
  #seal(column: string, read: (column: string) => unknown): string | undefined {
    if (!isSealed(column)) return undefined;
    const value = read(column);
    return typeof value === 'string'
      ? this.#keys.sealText(value, placeOf(column, read))
      : undefined;
  }
}

const isSealed = (column: string): boolean => column in sealedColumns;

const nameOf = (node: OperationNode): string => (ColumnNode.is(node) ? node.column.name : '');

const valueIn = (node: OperationNode | undefined): unknown =>
  node && ValueNode.is(node) ? node.value : undefined;
