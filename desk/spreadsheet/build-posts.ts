import { writtenNow } from '../shared/dates.js';
import { freeId, nameOf } from '../shared/items.js';
import { getAt, groupsIn, textOf, type JsonObject } from '../shared/json.js';
import { createPostId } from '../shared/posts.js';
import type { Schema } from '../shared/schema.js';
import {
  createBuilt,
  readRow,
  withoutWrong,
  type Built,
  type Mapping,
  type WrongCell,
} from './build-items.js';
import type { Target } from './columns.js';
import { shiftsInGrid } from './rota-grid.js';
import { RotaClock, usualRotaRules, type Period, type WrittenPeriod } from './rota-times.js';
import { rowRules, targetsIn } from './sheets.js';
import type { Cell } from './table.js';

/** A row of a rota, whether it was one or is a cell of a grid. */
interface Line {
  readonly cells: readonly Cell[];
  readonly keys: readonly string[];
  /** Where the editor finds what stands at a place of `cells`. */
  readonly at: (place: number) => Pick<WrongCell, 'row' | 'column'>;
}

const timeKeys = ['day', 'hours', 'starts', 'ends'] as const satisfies (keyof WrittenPeriod)[];

const shownAtFirst = 6;

/**
 * Puts the shifts of a rota into an activity. A shift that is there already, at the same time and place, keeps its id: a rota
 * that is extended and read again moves nobody who has signed up. Nothing of the feed is changed.
 */
export function buildPosts(
  rows: readonly (readonly Cell[])[],
  mapping: Mapping,
  schema: Schema,
  existing: readonly JsonObject[],
  onProgress: (done: number) => void,
): Built {
  const targets = new Map(targetsIn(schema, mapping).map((target) => [target.key, target]));
  const rota = mapping.rota ?? usualRotaRules(writtenNow().slice(0, 10));
  const clock = new RotaClock(rota);
  const built: Built = { ...createBuilt([...existing]), needs: clock.needs, shown: [] };
  const lines = mapping.isGrid ? linesOfGrid(rows, mapping) : linesOfRows(rows, mapping, targets);
  let owner = existing.length === 1 ? 0 : (mapping.owner ?? -1);
  lines.forEach((line, index) => {
    if (index % 250 === 0) onProgress(index / lines.length);
    const read = readRow(line.cells, line.keys, line.keys, targets);
    const named = read.texts.get('of');
    if (named)
      owner = existing.findIndex(
        (item) => nameOf(item) === named.text || textOf(item['id']) === named.text,
      );
    const tell = (
      place: number,
      wrong: Omit<WrongCell, 'row' | 'column' | 'rowLeftOut' | 'found'>,
    ) => {
      const found = line.cells[place];
      built.wrongCount++;
      built.leftOut++;
      built.wrong.push({
        ...line.at(place),
        ...wrong,
        found: found == null ? undefined : String(found),
        rowLeftOut: true,
      });
    };
    const item = built.items[owner];
    if (!item)
      return tell(named?.column ?? -1, {
        field: ['of'],
        issue: { code: named ? 'reference' : 'missing' },
      });
    const written: WrittenPeriod = Object.fromEntries(
      timeKeys.map((key) => [key, read.texts.get(key)?.text]),
    );
    const periods = clock.read(written, textOf(item['timeZone']) || undefined);
    if ('problem' in periods) {
      const { problem, part } = periods;
      const issue = {
        code: problem === 'no-day' && !written[part] ? 'missing' : 'moment',
      } as const;
      return tell(read.texts.get(part)?.column ?? -1, { field: [part], issue, time: problem });
    }
    for (const key of ['starts', 'ends'] as const) {
      const { column } = read.texts.get(key) ?? read.texts.get('hours') ?? read.texts.get('day')!;
      read.filledBy.set(key, column);
    }
    if (
      read.item['capacity'] === undefined &&
      !read.wrong.some(({ field }) => field[0] === 'capacity')
    ) {
      built.needs!.capacity++;
      const { capacity } = rota;
      if (capacity !== undefined) read.item = { ...read.item, capacity };
    }
    for (const period of periods) put(built, owner, line, read, period, mapping);
  });
  return built;
}

function put(
  built: Built,
  owner: number,
  line: Line,
  read: ReturnType<typeof readRow>,
  { starts, ends }: Period,
  mapping: Mapping,
): void {
  const item = built.items[owner]!;
  const posts = groupsIn(item, 'posts').filter(isBegun);
  const post: JsonObject = { ...read.item, starts, ends };
  const index = mapping.same === 'update' ? placeOf(post, posts) : -1;
  const before = posts[index] ?? {};
  const taken = new Set(posts.filter((one) => one !== before).map(({ id }) => textOf(id)));
  const given = textOf(post['id']) || textOf(before['id']);
  const id = given ? freeId(given, taken) : createPostId(post, taken);
  const toldBefore = built.wrong.length;
  const valid = withoutWrong(
    rowRules(mapping),
    { ...before, ...post, id },
    read,
    0,
    line.cells,
    built,
  );
  for (const wrong of built.wrong.slice(toldBefore)) Object.assign(wrong, line.at(wrong.column));
  if (!valid) return void built.leftOut++;
  built.first ??= owner;
  if (index < 0) built.added++;
  else built.updated++;
  if (built.shown!.length < shownAtFirst) built.shown!.push(valid);
  const next = index < 0 ? [...posts, valid] : posts.map((one, at) => (at === index ? valid : one));
  built.items[owner] = { ...item, posts: next };
}

/** The shift that the form offered and nobody has filled in is in nobody's rota. */
const isBegun = ({ starts }: JsonObject): boolean => textOf(starts) !== '';

/** The shift that is meant: by its id, else the one at that time and place. */
function placeOf(post: JsonObject, posts: readonly JsonObject[]): number {
  const id = textOf(post['id']);
  if (id) return posts.findIndex((one) => one['id'] === id);
  const instant = (one: JsonObject): number => Date.parse(textOf(one['starts']));
  const same = (['title', 'place.name', 'kind'] as const).map((key) => key.split('.'));
  return posts.findIndex(
    (one) =>
      instant(one) === instant(post) &&
      same.every((path) => textOf(getAt(one, path)) === textOf(getAt(post, path))),
  );
}

/** “4人” in the column that says how many. */
const withoutUnit = (key: string, cell: Cell): Cell =>
  key === 'capacity' && typeof cell === 'string' ? cell.replace(/(?<=\d)\s*[人名个位]$/, '') : cell;

function linesOfRows(
  rows: readonly (readonly Cell[])[],
  { headingRow, columns }: Mapping,
  targets: ReadonlyMap<string, Target>,
): Line[] {
  const keys = columns.map((key) => (targets.has(key) ? key : ''));
  return rows.flatMap((cells, row) =>
    row <= headingRow || cells.every((cell) => cell === null)
      ? []
      : [
          {
            cells: keys.map((key, column) => withoutUnit(key, cells[column] ?? null)),
            keys,
            at: (column: number) => ({ row, column }),
          },
        ],
  );
}

function linesOfGrid(
  rows: readonly (readonly Cell[])[],
  { headingRow, gridNames = 'place.name' }: Mapping,
): Line[] {
  const others = gridNames === 'title' ? 'place.name' : 'title';
  return shiftsInGrid(rows, headingRow).map(({ row, column, capacity, day, hours, names }) => ({
    keys: ['day', 'hours', 'capacity', gridNames, others],
    cells: [day ?? null, hours ?? null, capacity, names[0] ?? null, names[1] ?? null],
    at: () => ({ row, column }),
  }));
}
