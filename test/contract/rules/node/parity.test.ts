import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceOn } from '../../../../desk/checks/advice.js';
import type { Json } from '../../../../desk/shared/json.js';
import { addToCount } from '../../../../server/collector/feeds/live-figures.js';
import { offeredPosts } from '../../../../server/collector/sign-ups/offered-posts.js';
import {
  checkSubmission,
  refuseOutsideHours,
} from '../../../../server/collector/submissions/check-submission.js';
import { bodyFromForm } from '../../../../server/collector/submissions/form-encoding.js';
import { figureOf } from '../../../../server/pages/pick-item.js';
import {
  type Activity,
  type Field,
  type FieldValue,
  measure as measureSchema,
} from '../../../../src/contract/index.js';
import { dayOf } from '../../../../src/contract/rules/ages.js';
import { countOf } from '../../../../src/contract/rules/counts.js';
import { endOf, localTimeOf, startOf } from '../../../../src/contract/rules/moments.js';
import { mask } from '../../../../src/contract/rules/names.js';
import { type Feed, openFeed } from '../../../../src/data/feed.js';
import { adviceOnActivity } from '../../../../src/data/lazy/advice.js';
import { measureSection, pledgeSection } from '../../../../src/data/sections.js';
import { freeIn, shiftsOf } from '../../../../src/elements/volunteer-signup/shifts.js';
import { offerOf, SignUpModel } from '../../../../src/elements/volunteer-signup/sign-up-model.js';
import { type Answer, Answers } from '../../../../src/forms/answers.js';
import { stateAt } from '../../../../src/forms/form-state.js';
import { answerOf, asksGuardian, validate } from '../../../../src/forms/validation/validate.js';
import { randomFrom } from '../../../helpers/mutate.js';

/** Page, collector and desk are asked the same; what they say is compared with each other and with an independent answer. */
const runs = 5000;
const china = '+08:00';
const random = randomFrom(20260601);
const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
const two = (number: number): string => String(number).padStart(2, '0');
const often = (share: number): boolean => random() < share;

function moment(): string {
  const year = whole(2000, 2090);
  const month = whole(1, 12);
  const day = whole(1, new Date(Date.UTC(year, month, 0)).getUTCDate());
  const date = [year, two(month), two(day)].slice(0, whole(1, 3)).join('-');
  if (date.length < 10 || often(0.4)) return date;
  const zone = one(['Z', '+08:00', '-05:30', '+09:00']);
  return `${date}T${two(whole(0, 23))}:${two(whole(0, 59))}${zone}`;
}

test(`moments: ${runs} times, a form is open in the page, at the collector and to the desk at the same instants`, () => {
  const timeZone = 'Asia/Shanghai';
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
  const minutes = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  for (let run = 0; run < runs; run++) {
    const [opens, closes] = [moment(), moment()];
    const borders = [startOf(opens), endOf(closes)];
    for (const now of borders.flatMap((at) => [at - 1, at, at + 1])) {
      const what = JSON.stringify({ opens, closes, now: new Date(now) });
      const page = stateAt({ status: 'reading' }, { opens, closes }, now).status;
      let collector = 'reading';
      try {
        refuseOutsideHours({ opens, closes }, now, china);
      } catch (problem) {
        collector = { 'not-open': 'not-yet-open', closed: 'closed' }[
          (problem as { code: 'closed' }).code
        ];
      }
      assert.equal(page, collector, what);
      const past = adviceOn({ civic: 1, pledges: [{ closes }] }, now).some(
        ({ code }) => code === 'deadline-past',
      );
      assert.equal(past, now >= endOf(closes), what);
      assert.equal(dayOf(now), clock.format(now), what);
      assert.equal(localTimeOf(now), minutes.format(now).replace(' ', 'T'), what);
    }
    if (closes.includes('T')) continue;
    // By the calendar of the platform: the last moment is still in it, the next is not.
    assert.ok(clock.format(endOf(closes) - 1).startsWith(closes), closes);
    assert.ok(!clock.format(endOf(closes)).startsWith(closes), closes);
    assert.ok(clock.format(startOf(closes)).startsWith(closes), closes);
    assert.ok(!clock.format(startOf(closes) - 1).startsWith(closes), closes);
  }
  assert.equal(endOf('2026-06'), Date.parse('2026-07-01T00:00:00+08:00'));
});

test(`moments: ${runs} posts are offered by the page and by the collector alike, and the editor is told of the others`, () => {
  for (let run = 0; run < runs; run++) {
    const starts = moment();
    const ends = often(0.3) ? starts : moment();
    const post = { id: 'a', starts, ends, capacity: 1 };
    const activity = {
      id: 'x',
      title: 'x',
      posts: [post],
      fields: [],
      submit: { url: '/x' },
    } as Activity;
    const [here] = shiftsOf(activity);
    const there = offeredPosts(activity, china).get('a');
    const what = `${starts} to ${ends}`;
    assert.deepEqual([here?.starts, here?.ends], [there?.starts, there?.ends], what);
    const told = adviceOnActivity(activity, activity, []).some(({ code }) => code === 'backwards');
    assert.equal(told, !here, what);
  }
});

const digit = (): string => one([...'0123456789０１２３４５６７８９']);
const typed: Record<string, () => string> = {
  tel: () =>
    one([
      () => `1${whole(2, 9)}${Array.from({ length: whole(8, 10) }, digit).join('')}`,
      () =>
        one([
          '(010)55500123',
          '010-5550 0123',
          '（０１０）５５５０－０１２３',
          '+86 138 0013 8000',
          '110',
          '12345',
          '+1 415 555 0100',
          '+44 20 7946 0958',
          '055-1',
          'call me',
          '010-55500123-801',
        ]),
      () => Array.from({ length: whole(1, 14) }, () => one([...'0123456789+-() '])).join(''),
    ])(),
  number: () =>
    one(['12', '１２', ' 7 ', '-3', '0x10', '1e3', '1.5', '十', '', '12岁', '999999', '.5']),
  email: () => one(['a@b.cn', 'ａ@b.cn', 'a@b', 'a b@c.cn', '@', 'a@b..cn', 'a@b.cn ']),
  date: () => one(['2012-02-29', '2013-02-29', '２０１２-０１-０１', '2012-1-1', '2012', '']),
  choice: () => one(['east', '１号楼（东）', 'west', '']),
  text: () =>
    one([
      '',
      ' ',
      '王小明',
      '您好，请问！',
      'ﷺ',
      'a\r\nb',
      'x'.repeat(whole(1, 12)),
      ' 王 ',
      'x'.repeat(2001),
    ]),
};

function field(): Field {
  const type = one([
    'text',
    'name',
    'tel',
    'email',
    'select',
    'radio',
    'checkbox',
    'textarea',
    'number',
    'date',
  ] as const);
  const limits = !/text|name|number/.test(type)
    ? {}
    : type === 'number'
      ? { ...(often(0.5) && { min: whole(-5, 10) }), ...(often(0.5) && { max: whole(5, 20) }) }
      : {
          ...(often(0.5) && { minLength: whole(0, 4) }),
          ...(often(0.5) && { maxLength: whole(3, 9) }),
        };
  const options = [
    { value: 'east', label: '东' },
    { value: '１号楼（东）', label: '一' },
  ];
  return {
    name: 'q',
    type,
    label: '问',
    required: often(0.5),
    ...limits,
    ...(/select|radio/.test(type) && { options }),
  };
}

test(`answers: what a page lets through the collector takes, and what it refuses the collector refuses for the same reason, ${runs} times`, () => {
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const asked = field();
    const kind = /select|radio/.test(asked.type) ? 'choice' : asked.type;
    const answer: Answer | undefined =
      asked.type === 'checkbox'
        ? often(0.5)
        : often(0.05)
          ? undefined
          : (typed[kind] ?? typed['text']!)();
    const what = JSON.stringify({ asked, answer });
    const form = { id: 'x', title: 'x', fields: [asked], submit: { url: '/x' } };
    const fault = validate(asked, answer);
    const value = answerOf(asked, answer);
    const send = (values: Record<string, FieldValue>) =>
      checkSubmission(form, { values, consents: [] }, '2026-06-01');
    if (fault) {
      refused++;
      // As a browser without script would send it.
      const data = new URLSearchParams();
      if (typeof answer === 'string') data.set('q', answer);
      else if (answer) data.set('q', 'on');
      const plain = bodyFromForm(data, form, 'x') as { values: Record<string, string> };
      const checked = send(plain.values);
      assert.ok('errors' in checked, what);
      const [{ code, limit } = { code: '' }] = checked.errors;
      assert.deepEqual([code === 'type' ? 'number' : code, limit], [fault.code, fault.limit], what);
    } else {
      const checked = send(value === undefined ? {} : { q: value });
      assert.ok('checked' in checked, what);
      assert.deepEqual(checked.checked.answers, value === undefined ? {} : { q: value }, what);
    }
  }
  assert.ok(refused > runs / 5 && refused < (runs * 4) / 5, `${refused} refused`);
});

test(`places: ${runs} posts with halves in them have the same whole places in the page and at the collector`, () => {
  let halves = 0;
  const people = (to: number): number => whole(0, to * 2) / 2;
  const model = new SignUpModel(new Answers());
  for (let run = 0; run < runs; run++) {
    const post = {
      id: 'p',
      starts: '2098-06-01',
      ends: '2098-06-02',
      capacity: people(6),
      ...(often(0.8) && { taken: people(6) }),
      ...(often(0.8) && { waitlist: people(4) }),
      ...(often(0.5) && { waiting: people(3) }),
    };
    const activity: Activity = {
      id: 'a',
      title: 'a',
      posts: [post],
      people: whole(2, 8) / 2,
      fields: [],
      submit: { url: '/a' },
    };
    model.activity = activity;
    const [shift] = model.choice.shifts;
    const offered = offeredPosts(activity, china).get('p')!;
    const what = JSON.stringify(activity);
    const { taken = 0, waitlist = 0, waiting = 0 } = post;
    if (post.capacity % 1 || taken % 1) halves++;
    // Half a place seats nobody, and half a person takes a whole one. Who waits is ahead of everybody.
    let free = 0;
    while (waiting === 0 && free + 1 <= post.capacity - Math.ceil(taken)) free++;
    assert.equal(freeIn(shift!.post), free, what);
    if (waiting === 0) assert.equal(Math.max(0, offered.places), free, what);
    let line = 0;
    while (line + 1 <= waitlist - Math.ceil(waiting)) line++;
    assert.equal(Math.max(0, offered.waitlist), line, what);
    for (const party of [1, 2, 3]) {
      const expected =
        party <= free ? 'open' : party <= line && party <= post.capacity ? 'waiting' : 'none';
      assert.equal(offerOf(shift!, { own: new Set(), people: party }), expected, what);
    }
  }
  assert.ok(halves > runs / 2, `${halves} had halves`);
});

test('telephone numbers: whole ones, as people write them, and nothing that is a digit short', () => {
  const tel: Field = { name: 'q', type: 'tel', label: '电话' };
  for (const good of [
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '１３８００１３８０００',
    '19912345678',
    '+8613800138000',
    '+86 138 0013 8000',
    '008613800138000',
    '86 13800138000',
    '(010)55500123',
    '（０１０）５５５０ ０１２３',
    '010-5550 0123',
    '01055500123',
    '0571-5550012',
    '0571 5550 0123',
    '+86 10 5550 0123',
    '+86 (0)10 5550 0123',
    '010-55500123转801',
    '010-55500123-801',
    '+1 415 555 0100',
    '+852 2345 6789',
    '+886-912-345-678',
    '0044 20 7946 0958',
  ])
    assert.equal(validate(tel, good), undefined, good);
  for (const bad of [
    '1380013800',
    '138001380001',
    '12800138000',
    '110',
    '120',
    '12345',
    '12345678',
    '55500123',
    '5550012',
    '010-555001',
    '0105550012',
    '010',
    '+8613800',
    '+86 1380013800',
    '+86 138001380001',
    '+1',
    '+0123456789',
    '1234567890',
    '4008001234',
    'call me',
    '13800138000a',
    '-',
    '++8613800138000',
    '13800138000转1',
  ])
    assert.equal(validate(tel, bad)?.code, 'tel', bad);
});

test(`counts: ${runs} figures come to the same in meters, pledges, item pages, to the desk and at the collector`, () => {
  let none = 0;
  for (let run = 0; run < runs; run++) {
    const part = (): Json =>
      often(0.9)
        ? {
            label: one(['网上', '线下', '']),
            value: one<string | number | null>([1, 2.1, 0.2, -3, 1e16, '7', null]),
          }
        : one<Json>([null, 3, {}]);
    const count = {
      ...(often(0.3) && { value: one([0, 5, '5', 1e16, null]) }),
      ...(often(0.8) && {
        parts: Array.from({ length: whole(0, 22) > 21 ? 21 : whole(0, 3) }, part),
      }),
      target: -1e9,
    };
    const feed = openFeed(
      {
        civic: 1,
        measures: [{ id: 'm', label: 'm', ...count }],
        pledges: [{ id: 'p', title: 'p', fields: [], submit: { url: '/x' }, signed: count }],
      },
      'https://example.org/feed.json',
    ) as Feed;
    const measure = feed.find(measureSection, 'm');
    const pledge = feed.find(pledgeSection, 'p');
    const what = JSON.stringify(count);
    assert.ok('item' in measure && 'item' in pledge, what);
    const shown = countOf(measure.item, measure.issues);
    if (shown === undefined) none++;
    assert.equal(countOf(pledge.item.signed ?? {}, pledge.issues), shown, what);
    assert.equal(
      figureOf({ label: 'm', ...count }),
      shown === undefined ? '' : String(shown),
      what,
    );
    // The goal lies below everything: it is told as passed where there is a figure, and only there.
    const told = adviceOn(
      { civic: 1, measures: [{ id: 'm', label: 'm', asOf: '2026', ...count }] },
      0,
    );
    assert.equal(
      told.some(({ code }) => code === 'goal-passed'),
      shown !== undefined,
      what,
    );
    const parsed = measureSchema.safeParse({ id: 'm', label: 'm', ...count });
    if (!parsed.success) continue;
    const { value, parts } = addToCount(parsed.data, 'zh', 2, undefined);
    assert.equal(countOf({ value, parts }, []), Number(((shown ?? 0) + 2).toPrecision(15)), what);
  }
  assert.ok(none > runs / 10 && none < (runs * 9) / 10, `${none} without a figure`);
});

test(`ages: ${runs} times, page and collector ask for a guardian alike`, () => {
  const consent = { id: 'g', version: '1', text: 'x' };
  const seen = { asked: 0, not: 0 };
  for (let run = 0; run < runs; run++) {
    const fields: Field[] = [];
    if (often(0.6))
      fields.push({ name: 'age', type: one(['number', 'text'] as const), label: '年龄' });
    if (often(0.6))
      fields.push({ name: 'birth-date', type: one(['date', 'text'] as const), label: '生日' });
    const guardian = often(0.9) ? { below: whole(1, 18), consent } : undefined;
    const today = dayOf(Date.now());
    const born = `${Number(today.slice(0, 4)) - whole(0, 20)}-${one([today.slice(5), moment().padEnd(10, '-01').slice(5, 10), '02-28'])}`;
    const answers = new Map<string, Answer>();
    if (often(0.7)) answers.set('age', one(['7', '１７', '14', '99', 'x', '', '13.5', '-1']));
    if (often(0.7)) answers.set('birth-date', one([born, '2012', '']));
    const form = { fields, guardian };
    const what = JSON.stringify({ fields, guardian, answers: [...answers] });
    const values: Record<string, FieldValue> = {};
    for (const one of fields) {
      const value = answerOf(one, answers.get(one.name));
      if (value !== undefined) values[one.name] = value;
    }
    const checked = checkSubmission(form, { values, consents: [] }, today);
    const missing =
      'errors' in checked && checked.errors.some(({ pointer }) => pointer === '/guardian');
    const asked = asksGuardian(form, answers);
    seen[asked ? 'asked' : 'not']++;
    assert.equal(asked, missing, what);
  }
  assert.ok(Math.min(seen.asked, seen.not) > runs / 20, JSON.stringify(seen));
});

test(`masks: ${runs} names show their first letter alone, as the platform parts letters`, () => {
  type Segmenter = new (
    tag: undefined,
    options: object,
  ) => { segment(text: string): Iterable<{ segment: string }> };
  const { Segmenter } = Intl as unknown as { Segmenter: Segmenter };
  const letters = new Segmenter(undefined, { granularity: 'grapheme' });
  const pieces = [
    '王',
    '小',
    '𠮷',
    'é',
    'e\u0301',
    'ñ',
    'م',
    'བ',
    'སྟོ',
    '\u1100\u1161\u11a8',
    '각',
    '👨‍👩‍👧‍👦',
    '👍🏽',
    '❤️',
    '🇨🇳',
    ' ',
    '·',
    'q',
    '-',
    '1',
  ];
  const before = ['', ' ', '\u3000', '\u202e', '\u200b', '\u0301', '\n'];
  for (let run = 0; run < runs; run++) {
    const name = one(pieces) + Array.from({ length: whole(0, 4) }, () => one(pieces)).join('');
    const clean = name.replace(/^\s+/u, '');
    const [first] = letters.segment(clean);
    const masked = mask(one(before) + name);
    assert.equal(masked, `${first?.segment ?? ''}**`, JSON.stringify(name));
  }
});
