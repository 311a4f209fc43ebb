/** What only editors read is a module beside the classic scripts, not part of what visitors download. */
import path from 'node:path';

export const editorWords = { name: 'civic-explain', input: 'src/data/explain.ts' };

export const editorWordsApart = {
  name: 'editor-words-apart',
  resolveDynamicImport: (specifier) =>
    specifier === './explain.js' ? { id: editorWords.name, external: true } : null,
};

/** Relative to the script itself: a classic script may import a module beside it. */
export function editorWordsPath(file) {
  const target = `dist/${editorWords.name}.mjs`;
  const relative = path.posix.relative(path.posix.dirname(file), target);
  return { [editorWords.name]: relative.startsWith('.') ? relative : `./${relative}` };
}
