/**
 * Gives `#name` a short ordinary name in bundles, in our own sources only. ES2020 has no private names: lowered the usual
 * way each becomes a WeakMap and a helper call, which costs 6 % of civic.js and time on every access.
 * The new name comes from module, class and name, so that no subclass in another chunk can meet it.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import ts from 'typescript';

/** What a new name looks like, for whoever wants to shorten it further. */
export const flattenedName = /^\$[0-9a-z]{5}$/;

function shortName(...parts) {
  const digest = createHash('sha256').update(parts.join('\n')).digest();
  return `$${(digest.readUInt32BE(0) % 36 ** 5).toString(36).padStart(5, '0')}`;
}

function declaredNames(classNode) {
  const names = classNode.members.map(({ name }) => name).filter(Boolean);
  return new Set(names.filter(ts.isPrivateIdentifier).map(({ text }) => text));
}

export function flattenPrivateNames(code, file) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const edits = [];
  let classCount = 0;

  function visit(node, scopes) {
    let inner = scopes;
    if (ts.isClassLike(node)) {
      classCount += 1;
      inner = [{ names: declaredNames(node), index: classCount }, ...scopes];
    }
    if (ts.isPrivateIdentifier(node)) {
      const scope = scopes.find(({ names }) => names.has(node.text));
      const name = shortName(file, scope?.index, node.text);
      // `#name in object` asks for the name itself, not for what it holds.
      const isBrandCheck = ts.isBinaryExpression(node.parent);
      edits.push({ node, text: isBrandCheck ? `'${name}'` : name });
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  }
  visit(source, []);

  let result = code;
  for (const { node, text } of edits.reverse()) {
    result = result.slice(0, node.getStart(source)) + text + result.slice(node.getEnd());
  }
  return result;
}

export function flattenPrivateNamesPlugin() {
  return {
    name: 'flatten-private-names',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const file = path.relative(process.cwd(), id).split(path.sep).join('/');
      return { code: flattenPrivateNames(code, file), map: null };
    },
  };
}
