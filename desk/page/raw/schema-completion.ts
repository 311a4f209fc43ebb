import { syntaxTree } from '@codemirror/language';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { schemaAt, type Schema } from '../../shared/schema.js';
import type { DeskLanguage } from '../../words/desk-words.js';
import { choiceLabel, hintOf, labelOf } from '../../words/field-words.js';

type Step = string | number;

/** Where in the document a node stands: `members`, 2, `photo`. */
function pathOfNode(state: EditorState, node: SyntaxNode): Step[] {
  const path: Step[] = [];
  for (let one: SyntaxNode | null = node; one?.parent; one = one.parent) {
    const { parent } = one;
    if (parent.name === 'Property' && one.name !== 'PropertyName')
      path.unshift(keyOf(state, parent));
    if (parent.name === 'Array') {
      let index = 0;
      for (let before = one.prevSibling; before; before = before.prevSibling)
        if (!/^[[\],⚠]$/.test(before.name)) index++;
      path.unshift(index);
    }
  }
  return path;
}

function keyOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName');
  return name ? state.sliceDoc(name.from, name.to).replace(/"/g, '') : '';
}

/** Offers the keys that the contract knows here, and the values where there is a choice. */
export function schemaCompletion(
  root: Schema,
  base: readonly Step[],
  language: () => DeskLanguage,
) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(state).resolveInner(pos, -1);
    const isText = node.name === 'PropertyName' || node.name === 'String';
    if (!isText && !explicit && !/[{,:\s]/.test(state.sliceDoc(pos - 1, pos))) return null;
    const from = isText ? node.from : pos;
    const to = isText ? node.to : pos;
    const inProperty = closest(node, 'Property');
    const isValue =
      node.name === 'String' ||
      (inProperty !== null && /:\s*$/.test(state.sliceDoc(inProperty.from, pos)));
    const options = isValue
      ? valuesAt(
          root,
          [...base, ...pathOfNode(state, isText ? node : valueOf(inProperty!))],
          language(),
        )
      : keysAt(root, base, state, node, language());
    return options.length > 0 ? { from, to, options, filter: true } : null;
  };
}

/** The place that a value would have, before there is one. */
const valueOf = (property: SyntaxNode): SyntaxNode => property.lastChild ?? property;

function closest(node: SyntaxNode, name: string): SyntaxNode | null {
  for (let one: SyntaxNode | null = node; one; one = one.parent) if (one.name === name) return one;
  return null;
}

function keysAt(
  root: Schema,
  base: readonly Step[],
  state: EditorState,
  node: SyntaxNode,
  language: DeskLanguage,
): Completion[] {
  const object = closest(node, 'Object');
  if (!object) return [];
  const path = [...base, ...pathOfNode(state, object)];
  const schema = schemaAt(root, path);
  const own = closest(node, 'Property');
  const there = new Set(
    object
      .getChildren('Property')
      .filter((property) => property.from !== own?.from)
      .map((property) => keyOf(state, property)),
  );
  const hasValue = /^"?\s*:/.test(state.sliceDoc(node.to, node.to + 20));
  return Object.entries(schema?.properties ?? {})
    .filter(([key]) => !there.has(key))
    .map(([key, property]) => ({
      label: `"${key}"`,
      detail: labelOf([...path, key], language),
      info: hintOf([...path, key], property, language),
      apply: hasValue ? `"${key}"` : `"${key}": `,
      boost: schema?.required?.includes(key) ? 1 : 0,
    }));
}

function valuesAt(root: Schema, path: readonly Step[], language: DeskLanguage): Completion[] {
  const schema = schemaAt(root, path);
  if (schema?.type === 'boolean') return [{ label: 'true' }, { label: 'false' }];
  const choices = schema?.enum ?? (schema?.const === undefined ? [] : [schema.const]);
  return choices.map((choice) => ({
    label: JSON.stringify(choice),
    detail: choiceLabel(path, choice, language),
  }));
}
