/**
 * A field cannot be forgotten: every property of every item of the contract is put into an item, and every surface has to
 * answer differently with it than without it, unless exempt-fields.ts says why it need not.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import '@lit-labs/ssr/lib/install-global-dom-shim.js';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import * as z from 'zod/mini';
import type { Schema } from '../../../desk/shared/schema.js';
import { guessTarget, targetsOf } from '../../../desk/spreadsheet/columns.js';
import { labelOf } from '../../../desk/words/field-words.js';
// What pages load for few readers is at hand here, as on a server.
import '../../../server/pages/server-render.js';
import { pickItem } from '../../../server/pages/pick-item.js';
import { staticHtml } from '../../../server/pages/static-html.js';
import { sections } from '../../../src/contract/feed.js';
import type { Member } from '../../../src/contract/member.js';
import type { FeedItem } from '../../../src/data/feed.js';
import { fieldMeta } from '../../../src/contract/shared.js';
import { storyPart } from '../../../src/elements/member-card/card-parts.js';
import * as story from '../../../src/elements/member-card/lazy/story.js';
import { structuredData } from '../../../src/elements/member-card/lazy/json-ld.js';
import { createSearch } from '../../../src/elements/member-list/lazy/search.js';
import { additionsPart } from '../../../src/forms/form-element.js';
import * as additions from '../../../src/forms/fields/lazy/additions.js';
import { wallPart } from '../../../src/elements/pledge-form/element.js';
import * as wall from '../../../src/elements/pledge-form/lazy/wall.js';
import {
  elementInfos,
  embeddableInfos,
  type EmbeddableInfo,
} from '../../../src/elements/registry/infos.js';
import { everyItem } from '../../../src/embed/item-address.js';
import { problemWords } from '../../../src/locales/problems.js';
import { fullMember } from '../../helpers/feeds.js';
import { exempt } from './exempt-fields.js';

// What pages load once it is needed.
storyPart.module = story;
wallPart.module = wall;
additionsPart.module = additions;

type Section = keyof typeof sections;
type Item = Record<string, unknown> & { id: string };
interface Field extends Schema {
  readonly civicRule?: string;
}
/** A field in the contract: `['facts', 'label']` of `members`. A list is no step of its own. */
interface Place {
  readonly section: Section;
  readonly path: readonly string[];
  readonly field: Field;
  readonly isRequired: boolean;
}

const nameOf = ({ section, path }: Place): string => [section, ...path].join('.');
const schemaOf = (section: Section): Field =>
  z.toJSONSchema(sections[section], {
    io: 'input',
    reused: 'inline',
    metadata: fieldMeta,
  }) as Field;

function placesIn(
  section: Section,
  { properties = {}, required }: Schema,
  above: string[],
): Place[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const path = [...above, key];
    const isRequired = required?.includes(key) ?? false;
    return [{ section, path, field, isRequired }, ...placesIn(section, field.items ?? field, path)];
  });
}
const all = Object.keys(sections) as Section[];
/** The fields that hold a value; a group is there for what is in it. */
const places = all
  .flatMap((section) => placesIn(section, schemaOf(section), []))
  .filter(({ field }) => !field.properties && !field.items?.properties);

/** What every item is built on: what is required, and what else has to be there for anything to be seen. */
const bases: Readonly<Record<Section, Item>> = {
  members: {
    id: 'x',
    name: '张示例',
    story: ['一段。'],
    honours: [{ title: '道德模范' }],
    hours: [{ opens: '08:00', closes: '09:00' }],
    contact: { tel: '010-55500100', public: true },
  },
  series: { id: 'x', title: '专栏', members: ['m'] },
  measures: { id: 'x', label: '走访居民', value: 50 },
  pledges: {
    id: 'x',
    title: '公约',
    signed: { value: 3 },
    fields: [],
    submit: { url: '/submissions/x' },
  },
  activities: {
    id: 'x',
    title: '活动',
    fields: [],
    submit: { url: '/submissions/x' },
    posts: [
      { id: 'p', starts: '2090-03-01T09:00+08:00', ends: '2099-03-01T10:00+08:00', capacity: 5 },
    ],
  },
  forms: {
    id: 'x',
    kind: 'survey',
    title: '问卷',
    fields: [],
    submit: { url: '/submissions/x' },
  },
  areas: { id: 'x', name: '第四网格', level: 'grid', contact: { name: '办公室' } },
  records: { id: 'x', kind: 'case', title: '路灯不亮', opened: '2023-07-04', category: '照明' },
  events: { id: 'x', title: '单元会', starts: '2090-03-01T09:00+08:00' },
};

/** A value that the contract takes; the second differs from the first. */
function valueOf(field: Field, second: boolean): unknown {
  if (field.const !== undefined) return field.const;
  if (field.enum) return field.enum[second ? field.enum.length - 1 : 0];
  switch (field.type) {
    case 'array':
      return [valueOf(field.items!, second)];
    case 'object':
      return Object.fromEntries(
        (field.required ?? []).map((key) => [key, valueOf(field.properties![key]!, second)]),
      );
    case 'boolean':
      return second;
    case 'number':
    case 'integer':
      return Math.min(field.maximum ?? Infinity, Math.max(field.minimum ?? 0, second ? 77 : 33));
    default:
      return (
        {
          id: second ? 'other' : 'one',
          link: `https://example.org/${second}`,
          date: second ? '2001-02-03' : '2002-03-04',
          moment: second ? '2091-02-03T04:05+08:00' : '2092-03-04T05:06+08:00',
        }[field.civicRule ?? ''] ?? (second ? '另一段文字' : '一段文字')
      );
  }
}

/** The item with a value at a path; groups and lists on the way get what they require. */
function itemWith({ section, path }: Place, second: boolean | undefined): Item {
  const item = structuredClone(bases[section]);
  // A spread has its members in one list, or in parts.
  if (section === 'series' && path[0] === 'sections') delete item['members'];
  let place: Record<string, unknown> = item;
  let schema = schemaOf(section);
  for (const [step, key] of path.entries()) {
    const field: Field = schema.properties![key]!;
    if (step === path.length - 1) {
      if (second === undefined) delete place[key];
      else place[key] = valueOf(field, second);
      return item;
    }
    place[key] ??= valueOf(field, false);
    // A count is stated, or is the sum of its parts.
    if (key === 'parts') delete place['value'];
    const next = (
      Array.isArray(place[key]) ? (place[key][0] ??= valueOf(field.items!, false)) : place[key]
    ) as Record<string, unknown>;
    place = next;
    schema = field.type === 'array' ? field.items! : field;
  }
  return item;
}

const feedWith = (section: Section, item: Item): Record<string, unknown> => ({
  civic: 1,
  lang: 'zh-Hans',
  members: [{ id: 'm', name: '王示例' }],
  [section]: [item],
});

/** A section that no element shows yet has nothing to forget. */
const elements: Readonly<Partial<Record<Section, (data: unknown) => TemplateResult>>> = {
  members: (data) =>
    html`<civic-member-card item="x" variant="feature" .data=${data}></civic-member-card
      ><civic-member-list variant="honours" .data=${data}></civic-member-list
      ><civic-member-list variant="directory" .data=${data}></civic-member-list>`,
  areas: (data) => html`<civic-member-list by="area" .data=${data}></civic-member-list>`,
  series: (data) => html`<civic-member-list series="x" .data=${data}></civic-member-list>`,
  measures: (data) => html`<civic-progress-meter item="x" .data=${data}></civic-progress-meter>`,
  pledges: (data) => html`<civic-pledge-form item="x" .data=${data}></civic-pledge-form>`,
  activities: (data) =>
    html`<civic-volunteer-signup item="x" .data=${data}></civic-volunteer-signup>`,
  records: (data) => html`<civic-records item="x" .data=${data}></civic-records>`,
  events: (data) => html`<civic-agenda item="x" .data=${data}></civic-agenda>`,
};

const drawn = all.filter((section) => elements[section]);

const plainElement = (section: Section): EmbeddableInfo | undefined =>
  embeddableInfos.find(({ embed }) => embed.section === section && typeof embed.plain === 'string');

async function pageText(section: Section, item: Item): Promise<string> {
  const name = embeddableInfos.find(({ embed }) => embed.section === section)!.name;
  const picked = await pickItem(
    {
      origin: 'https://kit.example',
      name: 'site',
      defaultFeed: 'x',
      kit: '/civic/',
      readFeed: () => Promise.resolve(feedWith(section, item)),
      canDraw: () => Promise.resolve(false),
    },
    { name, feed: 'x', id: item.id },
  );
  return JSON.stringify([picked?.title, picked?.description]);
}

interface Surface {
  /** What to do where a field is missing in it. */
  readonly advice: string;
  readonly sections: readonly Section[];
  readonly show: (section: Section, item: Item) => string | Promise<string>;
}

/** What shows an item: with a field it has to show something else than without it. */
const surfaces: Readonly<Record<keyof typeof exempt.shown, Surface>> = {
  element: {
    advice: 'Draw it in the element of its section (src/elements).',
    sections: drawn,
    show: (section, item) => collectResult(render(elements[section]!(feedWith(section, item)))),
  },
  plain: {
    advice: 'Write it in the plain form: server/pages/static-html.ts.',
    sections: all.filter(plainElement),
    show: (section, item) => {
      const { name, embed } = plainElement(section)!;
      const id = embed.attribute ? item.id : everyItem;
      return (
        staticHtml(feedWith(section, item), name, id, {
          page: 'https://kit.example/x',
          feedAddress: 'https://kit.example/feeds/x.json',
          code: '/code.png',
        }) ?? ''
      );
    },
  },
  page: {
    advice:
      "Use it in the title or the description of the item's page: describe() in server/pages/pick-item.ts.",
    // Areas have one page together, which is about none of them.
    sections: drawn.filter((section) =>
      embeddableInfos.some(({ embed }) => embed.section === section && embed.attribute),
    ),
    show: pageText,
  },
  jsonLd: {
    advice: 'Say it in JSON-LD: src/elements/member-card/lazy/json-ld.ts.',
    sections: ['members'],
    show: (_, item) =>
      JSON.stringify(structuredData(item as unknown as Member, 'https://kit.example/feeds/')),
  },
  search: {
    advice: 'Find by it: createSearch() in src/elements/member-list/lazy/search.ts.',
    sections: ['members'],
    // What is looked for are the words of the field itself.
    show: (_, item) =>
      String(
        ['一段文字', '另一段文字', 'one', 'other'].map((words) =>
          createSearch(words)!.matches({ item: item as unknown as Member } as FeedItem<Member>),
        ),
      ),
  },
};

type Reasons = Readonly<Record<string, string>>;

/** Whether an exemption is that of a field, or of a group that it is in: `members.photo.*`. */
const covers = (pattern: string, field: string): boolean =>
  pattern.endsWith('.*')
    ? field === pattern.slice(0, -2) || field.startsWith(pattern.slice(0, -1))
    : field === pattern;

/** What is missing has to be exempt, and what is exempt has to be missing: else the exemption hides what comes later. */
function assertShown(missing: readonly string[], exemptions: Reasons, advice: string): void {
  const patterns = Object.keys(exemptions);
  const forgotten = missing.filter((field) => !patterns.some((one) => covers(one, field)));
  assert.deepEqual(
    forgotten,
    [],
    `Forgotten: ${forgotten.join(', ')}.\n${advice} Or say in test/contract/node/exempt-fields.ts why not.`,
  );
  const unneeded = patterns.filter((one) => !missing.some((field) => covers(one, field)));
  assert.deepEqual(
    unneeded,
    [],
    `Take out of exempt-fields.ts what is there, or what there is no such field of: ${unneeded.join(', ')}.`,
  );
}

describe('every field of the contract', () => {
  before(async () => {
    for (const { name } of elementInfos) await import(`../../../src/elements/${name}/define.js`);
  });

  for (const [name, { advice, sections, show }] of Object.entries(surfaces))
    it(`is shown, or exempt with a reason: ${name}`, async () => {
      const missing: string[] = [];
      for (const place of places) {
        if (!sections.includes(place.section)) continue;
        const [one, other, without] = [
          await show(place.section, itemWith(place, false)),
          await show(place.section, itemWith(place, true)),
          await show(place.section, itemWith(place, place.isRequired ? false : undefined)),
        ];
        // Without what is required there is no item: of that, two values have to look different.
        const isShown = one !== other || (!place.isRequired && without !== one);
        if (!isShown) missing.push(nameOf(place));
      }
      assertShown(missing, exempt.shown[name as keyof typeof exempt.shown], advice);
    });

  it('is a column that its own label leads to, where a cell can hold it', () => {
    const missing: string[] = [];
    for (const section of all) {
      const targets = targetsOf(schemaOf(section));
      for (const { key, path } of targets) {
        const label = labelOf([section, ...path], 'zh');
        const isLed =
          guessTarget(label, section, targets) === key ||
          guessTarget(key, section, targets) === key;
        if (!isLed) missing.push([section, ...path].join('.'));
      }
    }
    assertShown(
      missing,
      exempt.column,
      'Name the heading that means it under alsoCalled in desk/spreadsheet/columns.ts.',
    );
  });

  it('has a name in the notes for editors, in every language', () => {
    const missing = new Set<string>();
    for (const [language, { fields }] of Object.entries(problemWords))
      for (const key of new Set(places.flatMap(({ path }) => path))) {
        // In English the contract's own keys are the plain words, unless two are written as one.
        const isPlain = language === 'en' && !/[A-Z]/.test(key);
        if (!isPlain && !(key in fields)) missing.add(`${key} (${language})`);
      }
    assert.deepEqual(
      [...missing],
      [],
      'Add the word to `fields` of that language in src/locales/problems.ts.',
    );
  });

  it('has a value in the sample feeds, for demo, pictures and docs', () => {
    const feeds = [
      'sample',
      'liaoyuan',
      'pledge-sample',
      'volunteer-sample',
      'survey',
      'habits',
      'records',
      'records-sample',
      'agenda',
      'agenda-sample',
      'lists-sample',
    ].map((name) => JSON.parse(readFileSync(`demo/feeds/${name}.json`, 'utf8')) as unknown);
    const missing = places.filter(
      (place) => !feeds.some((feed) => has(feed, [place.section, ...place.path])),
    );
    assertShown(
      missing.map(nameOf),
      exempt.sample,
      'Give one item of demo/feeds/sample.json a value for it.',
    );
  });

  it('is in the member that tests take for a full one', () => {
    const missing = places.filter(
      ({ section, path }) => section === 'members' && !has(fullMember, path),
    );
    assertShown(
      missing.map(nameOf),
      exempt.fixture,
      'Give `fullMember` in test/helpers/feeds.ts a value for it.',
    );
  });

  it('is exempt with a reason only', () => {
    const lists: Reasons[] = [
      ...Object.values(exempt.shown),
      exempt.column,
      exempt.sample,
      exempt.fixture,
    ];
    for (const [pattern, reason] of lists.flatMap((list) => Object.entries(list)))
      assert.ok(reason.length > 10, `${pattern}: say why in exempt-fields.ts`);
  });
});

/** Whether a value is somewhere at a path, in any entry of the lists on the way. */
function has(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => has(one, path));
  if (path.length === 0) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  const [key, ...rest] = path;
  return key! in value && has((value as Record<string, unknown>)[key!], rest);
}
