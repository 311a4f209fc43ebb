/** Writes docs/api: a page for each element from custom-elements.json, the contract's from its schemas. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { apiPages } from './api-pages.js';

const folder = 'docs/api';
mkdirSync(folder, { recursive: true });
const pages = apiPages();
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(`${folder}/${name}`);
for (const [name, text] of pages) writeFileSync(`${folder}/${name}`, text);
