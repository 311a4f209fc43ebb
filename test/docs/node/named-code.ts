import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';

const rooms = 'src|server|desk|demo|scripts|test|docs|docs-site|examples';
const aPath = new RegExp(String.raw`\`((?:${rooms})\/[\w./-]+)\``, 'g');
/** `Name` (`src/file.ts`), or a path and then, up to the end of its line, the names of what is defined in it. */
const aNameInAFile = new RegExp(String.raw`\`([\w$]+)\`\s\(\`((?:${rooms})\/[\w./-]+)\`\)`, 'g');

/** The files and folders that a text names in backticks. */
const pathsIn = (text: string): string[] => [...text.matchAll(aPath)].map(([, path]) => path!);

/** Whether a file defines a name: as a declaration, a member of a class, or a key. */
export function defines(file: string, name: string): boolean {
  const code = readFileSync(file, 'utf8');
  const declared = String.raw`\b(?:class|function\*?|const|let|interface|type|enum)\s+#?${name}\b`;
  const member = String.raw`^\s+(?:(?:static|readonly|protected|private|override|abstract|declare|async|get|set)\s+)*#?${name}(?:<[^>]*>)?[?]?\s*[(:=]`;
  return new RegExp(`${declared}|${member}`, 'm').test(code);
}

/** What a text says of the code is there: each path, and each name in the file that stands in brackets behind it. */
export function assertNamed(text: string): void {
  for (const path of pathsIn(text)) assert.ok(existsSync(path), `${path} does not exist`);
  for (const [, name, path] of text.matchAll(aNameInAFile))
    assert.ok(statSync(path!).isFile() && defines(path!, name!), `${path} does not define ${name}`);
}
