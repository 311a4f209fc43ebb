import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { feed } from '../../src/contract/feed.js';
import {
  pass,
  passChange,
  passRequest,
  problemDetails,
  receipt,
  signUp,
  submission,
  withdrawal,
} from '../../src/contract/submission.js';
import { fieldMeta } from '../../src/contract/shared.js';
import { elementPage, type ElementDeclaration } from './element-page.js';
import { schemaTable, type JsonSchema } from './schema-table.js';

const note = '<!-- Made by scripts/docs/write-api.ts: change what it is made from. -->';

interface Manifest {
  modules: { declarations?: (ElementDeclaration & { tagName?: string })[] }[];
}

const toSchema = (schema: z.ZodMiniType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', metadata: fieldMeta }) as JsonSchema;

function feedPage(): string {
  const schema = toSchema(feed);
  const sections = Object.entries(schema.properties ?? {});
  const isSection = ([, { type, items }]: [string, JsonSchema]): boolean =>
    type === 'array' && items?.type === 'object';
  const head = Object.fromEntries(sections.filter((entry) => !isSection(entry)));
  return [
    '# The feed',
    note,
    '<p lang="zh-Hans">数据文件的每一项：名称、类型、是否必填、限制和说明。由数据契约自动生成。</p>',
    'One JSON document holds everything that one community publishes. Unknown keys are ignored; a wrong item is left ' +
      'out in the smallest piece. Tools read the same as `civic-feed.schema.json` (JSON Schema 2020-12).',
    '## The document',
    schemaTable({ ...schema, properties: head }),
    ...sections
      .filter(isSection)
      .flatMap(([name, section]) => [`## ${name}`, schemaTable(section.items!)]),
  ].join('\n\n');
}

const bodies: readonly (readonly [title: string, words: string, schema: z.ZodMiniType])[] = [
  ['A signature', '`POST submit.url` with the header `Idempotency-Key`.', submission],
  ['A sign-up', '`POST submit.url` with the header `Idempotency-Key`.', signUp],
  ['The answer to a signature', '201, or 200 for a key seen before.', receipt],
  ['The answer to a sign-up', '201, or 200 for a key seen before.', pass],
  ['Asking for a pass', '`POST submit.url/pass`.', passRequest],
  ['Changing a sign-up', '`POST submit.url/change`.', passChange],
  ['Withdrawing', '`POST submit.url/withdraw`, answered with 200 and `{count}`.', withdrawal],
  ['A refusal', 'RFC 9457 problem details: 409, 413, 422, 429, 503 and others.', problemDetails],
];

function submissionPage(): string {
  return [
    '# Submissions',
    note,
    '<p lang="zh-Hans">表单提交的内容与服务器的回答，由数据契约自动生成。怎样实现，见<a href="../back-end.html">后端</a>。</p>',
    'What forms send and what servers answer. How to implement it: [Back end](../back-end.md).',
    ...bodies.flatMap(([title, words, schema]) => [
      `## ${title}`,
      words,
      schemaTable(toSchema(schema)),
    ]),
  ].join('\n\n');
}

/** Every page by its file's name. */
export function apiPages(): Map<string, string> {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  const pages = new Map<string, string>();
  for (const { declarations = [] } of modules) {
    for (const declaration of declarations) {
      const { tagName } = declaration;
      if (tagName) pages.set(`${tagName}.md`, elementPage(tagName, declaration, note));
    }
  }
  pages.set('feed.md', feedPage());
  pages.set('submission.md', submissionPage());
  for (const [name, text] of pages) pages.set(name, `${text.trim()}\n`);
  return pages;
}
