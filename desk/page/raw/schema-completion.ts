import { syntaxTree } from '@codemirror/language';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { Path } from '../../shared/json.js';
import { schemaAt, type Schema } from '../../shared/schema.js';
import type { DeskLanguage } from '../../words/desk-words.js';
import { choiceLabel, hintOf, labelOf } from '../../words/field-words.js';

/** Where in the document a node stands: `members`, 2, `photo`. */
function pathOfNode(state: EditorState, node: SyntaxNode): (string | number)[] {
  const path: (string | number)[] = [];
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

function closest(node: SyntaxNode, name: string): SyntaxNode | null {
  for (let one: SyntaxNode | null = node; one; one = one.parent) if (one.name === name) return one;
  return null;
}

/** Offers the keys that the contract knows here, and the values where there is a choice. */
export function schemaCompletion(root: Schema, base: Path, language: () => DeskLanguage) {
  const keysAt = (state: EditorState, node: SyntaxNode): Completion[] => {
    const object = closest(node, 'Object');
    if (!object) return [];
    const path = [...base, ...pathOfNode(state, object)];
    const schema = schemaAt(root, path);
    const own = closest(node, 'Property');
    const there = object
      .getChildren('Property')
      .filter((property) => property.from !== own?.from)
      .map((property) => keyOf(state, property));
    const hasValue = /^"?\s*:/.test(state.sliceDoc(node.to, node.to + 20));
    return Object.entries(schema?.properties ?? {})
      .filter(([key]) => !there.includes(key))
      .map(([key, property]) => ({
        label: `"${key}"`,
        detail: labelOf([...path, key], language()),
        info: hintOf([...path, key], property, language()),
        apply: hasValue ? `"${key}"` : `"${key}": `,
        boost: schema?.required?.includes(key) ? 1 : 0,
      }));
  };
  const valuesAt = (path: Path): Completion[] => {
    const schema = schemaAt(root, path);
    if (schema?.type === 'boolean') return [{ label: 'true' }, { label: 'false' }];
    const choices = schema?.enum ?? (schema?.const === undefined ? [] : [schema.const]);
    return choices.map((choice) => ({
      label: JSON.stringify(choice),
      detail: choiceLabel(path, choice, language()),
    }));
  };
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(state).resolveInner(pos, -1);
    const isText = node.name === 'PropertyName' || node.name === 'String';
    if (!isText && !explicit && !/[{,:\s]/.test(state.sliceDoc(pos - 1, pos))) return null;
    const { from, to } = isText ? node : { from: pos, to: pos };
    const property = closest(node, 'Property');
    const isValue =
      node.name === 'String' ||
      (property !== null && /:\s*$/.test(state.sliceDoc(property.from, pos)));
    // A property without a value yet ends with its colon.
    const value = isText ? node : property?.lastChild;
    const options = isValue
      ? valuesAt([...base, ...pathOfNode(state, value ?? property!)])
      : keysAt(state, node);
    return options.length > 0 ? { from, to, options, filter: true } : null;
  };
}
