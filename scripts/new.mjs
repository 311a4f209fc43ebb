/**
 * `npm run new -- element civic-x`: a working element from the templates in scripts/new/element, which show one number of a
 * measure: a folder in src/elements, a test, and the lines that name it in generated files. Change from there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { commands, runNode, runTypescript } from './build/steps.mjs';

const [kind, tag = ''] = process.argv.slice(2);
if (kind !== 'element' || !/^civic(-[a-z][a-z0-9]*)+$/.test(tag)) {
  console.error('Say what and how it is called: npm run new -- element civic-figure');
  process.exit(2);
}
const name = tag.slice('civic-'.length);
const folder = `src/elements/${name}`;
const test = `test/elements/${name}.test.ts`;
if (existsSync(folder) || existsSync(test)) {
  console.error(`${existsSync(folder) ? folder : test} is there already: choose another name.`);
  process.exit(2);
}
ensureDependencies();

const pascal = name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
const camel = pascal[0].toLowerCase() + pascal.slice(1);
const named = (text) =>
  text
    .replaceAll('CivicSample', `Civic${pascal}`)
    .replaceAll('civic-sample', tag)
    .replaceAll('sampleStyles', `${camel}Styles`)
    .replaceAll('elements/sample/', `elements/${name}/`)
    .replaceAll("name: 'sample'", `name: '${name}'`);

const templates = new URL('new/element/', import.meta.url);
mkdirSync(folder);
for (const file of readdirSync(templates)) {
  const target = file.endsWith('.test.ts.txt')
    ? test
    : `${folder}/${named(file).replace(/\.txt$/, '')}`;
  writeFileSync(target, named(readFileSync(new URL(file, templates), 'utf8')));
  console.log(`  ${target}`);
}
runTypescript('scripts/generate-elements.ts');
// A longer name breaks lines elsewhere.
runNode(commands.prettier, '--write', '--log-level=warn', folder, test);

console.log(`
<${tag}> works. Next:
1. Draw what it is to show:  ${folder}/element.ts
2. Say what others need:     ${folder}/info.ts (label, section, heights, example)
3. node --import tsx --test test/tooling/elements.test.ts    asks info.ts, in seconds
4. npm run fix               format, build, API page
5. npm test -- --files ${test}
6. npm run visual -- --update ${name} failed, and look at the pictures in test/visual/stored
7. npm run verify, npm test, git add, and a line in CHANGELOG.md`);
