import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Attribute {
  name: string;
  type?: { text: string };
  description?: string;
}

interface Declaration {
  name: string;
  tagName?: string;
  attributes?: Attribute[];
  members?: { name: string }[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { path: string; declarations: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

describe('custom-elements.json', () => {
  it('names the card with attributes, their types and what they are for', () => {
    const card = elements.find(({ tagName }) => tagName === 'civic-member-card');
    const variant = card?.attributes?.find(({ name }) => name === 'variant');
    assert.match(variant?.type?.text ?? '', /'compact' \| 'card' \| 'feature'/);
    assert.ok(card?.attributes?.some(({ name }) => name === 'heading-level'));
  });

  it('describes every attribute, and shows nothing private', () => {
    for (const { tagName, attributes = [], members = [] } of elements) {
      for (const { name, description } of attributes) {
        assert.ok(description, `${tagName} ${name} has no description`);
      }
      for (const { name } of members) assert.doesNotMatch(name, /^[#_]/, tagName);
    }
  });

  it('points at files that are published', () => {
    for (const { path } of manifest.modules) {
      assert.match(path, /^dist\/esm\/.*\.js$/);
      assert.ok(readFileSync(path).length > 0);
    }
  });

  it('gives editors the same elements', () => {
    const html = readFileSync('dist/ide/vscode.html-custom-data.json', 'utf8');
    const webTypes = readFileSync('dist/ide/web-types.json', 'utf8');
    const jsx = readFileSync('dist/ide/jsx.d.ts', 'utf8');
    for (const { tagName } of elements) {
      for (const text of [html, webTypes, jsx]) assert.ok(text.includes(tagName!), tagName);
    }
  });
});
