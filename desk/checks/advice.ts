import { largestFeed, rules } from '../../src/contract/rules/texts.js';
import { countIn } from '../../src/contract/rules/counts.js';
import { asksForNobody, noticeId } from '../../src/contract/rules/notices.js';
import { hasEnded } from '../../src/contract/rules/moments.js';
import {
  groupsIn,
  isObject,
  listIn,
  type Json,
  type JsonObject,
  type Path,
  textOf,
} from '../shared/json.js';
import { findIdCard, findPhone, purposesIn } from './text-patterns.js';
import type { Advice, AdviceCode } from './finding.js';
import { questionsOf } from '../shared/questions.js';
import { adviseQuestions, isPersonal } from './question-advice.js';

export type Tell = (path: Path, code: AdviceCode, detail?: string | number) => void;

/** What an editor of a newspaper would ask before printing. `now` is for what has passed. */
export function adviceOn(feed: JsonObject, now: number): Advice[] {
  const advice: Advice[] = [];
  const tell: Tell = (path, code, detail) =>
    advice.push({ tone: 'advice', path, code, ...(detail !== undefined && { detail }) });
  adviseSize(feed, tell);
  const hasSource = isObject(feed['source']);

  eachItem(feed, 'members', (member, path) => adviseMember(member, path, hasSource, tell));
  eachItem(feed, 'measures', (measure, path) => adviseMeasure(measure, path, hasSource, tell));
  for (const section of ['pledges', 'activities', 'forms'])
    eachItem(feed, section, (form, path) => {
      adviseForm(form, path, now, tell);
      adviseQuestions(form, path, tell);
      adviseNotice(feed, form, path, tell);
    });
  adviseReferences(feed, tell);
  adviseTexts(feed, [], tell);
  return advice;
}

/** Pages refuse a feed that is too large; told at its largest list, which is to be split first. */
function adviseSize(feed: JsonObject, tell: Tell): void {
  const sizeOf = (value: Json | undefined): number =>
    new TextEncoder().encode(JSON.stringify(value)).length;
  if (sizeOf(feed) <= largestFeed) return;
  const [largest = ''] = Object.keys(feed).sort((a, b) => sizeOf(feed[b]) - sizeOf(feed[a]));
  tell([largest], 'feed-too-large', largestFeed / 1e6);
}

function eachItem(
  group: JsonObject,
  key: string,
  visit: (item: JsonObject, path: Path) => void,
): void {
  listIn(group, key).forEach((item, index) => isObject(item) && visit(item, [key, index]));
}

/** The law asks to tell people who processes what they fill in before it is collected. */
function adviseNotice(feed: JsonObject, form: JsonObject, path: Path, tell: Tell): void {
  const fields = questionsOf(form);
  const guardian = isObject(form['guardian']) ? form['guardian'] : undefined;
  const isForNobody = asksForNobody({ anonymous: form['anonymous'] === true, fields, guardian });
  const asksWho = !isForNobody && (guardian !== undefined || fields.some(isPersonal));
  let isTold = false;
  eachItem(feed, 'notices', ({ forms }, at) => {
    const place = Array.isArray(forms) ? forms.indexOf(form['id'] ?? '') : undefined;
    isTold ||= place !== -1;
    if (isForNobody && place !== undefined && place >= 0)
      tell([...at, 'forms', place], 'notice-for-nobody');
  });
  if (asksWho && !isTold) tell([...path, 'consents'], 'personal-no-notice');
  eachItem(form, 'consents', ({ id }, at) => {
    if (id === noticeId) tell([...path, ...at, 'id'], 'consent-named-notice');
  });
}

const longStory = 1500;
const longSummary = 60;

function adviseMember(member: JsonObject, path: Path, hasSource: boolean, tell: Tell): void {
  const { photo, summary } = member;
  if (isObject(photo) && photo['src'] && !photo['alt'])
    tell([...path, 'photo', 'alt'], 'photo-no-alt');
  const { length } = listIn(member, 'story').map(textOf).join('');
  if (length > longStory) tell([...path, 'story'], 'story-long', length);
  if (typeof summary === 'string' && summary.length > longSummary)
    tell([...path, 'summary'], 'summary-long', summary.length);
  const sourced = hasSource || isObject(member['source']);
  eachItem(member, 'facts', (fact, at) => {
    if (!fact['asOf']) tell([...path, ...at, 'asOf'], 'figure-no-date');
    if (!sourced && !isObject(fact['source'])) tell([...path, ...at, 'source'], 'figure-no-source');
  });
}

function adviseMeasure(measure: JsonObject, path: Path, hasSource: boolean, tell: Tell): void {
  if (!measure['asOf']) tell([...path, 'asOf'], 'figure-no-date');
  if (!hasSource && !isObject(measure['source']))
    tell([...path, 'source', 'name'], 'figure-no-source');
  const { target, better } = measure;
  const value = countIn(measure);
  if (typeof target !== 'number' || value === undefined) return;
  if (better === 'down' ? value <= target : value >= target)
    tell([...path, 'target'], 'goal-passed', target);
}

function adviseForm(form: JsonObject, path: Path, now: number, tell: Tell): void {
  if (isPast(form['closes'], now)) tell([...path, 'closes'], 'deadline-past');
  eachItem(form, 'posts', (post, at) => {
    if (isPast(post['ends'], now)) tell([...path, ...at, 'ends'], 'deadline-past');
  });
  eachItem(form, 'consents', ({ text }, at) => {
    if (typeof text === 'string' && purposesIn(text) > 1)
      tell([...path, ...at, 'text'], 'consent-bundled');
  });
  eachItem(form, 'wall', ({ name }, at) => {
    if (typeof name === 'string' && !/[*＊×某○〇]/.test(name))
      tell([...path, ...at, 'name'], 'wall-unmasked', name);
  });
  const { signed, submit } = form;
  const target = isObject(signed) ? signed['target'] : undefined;
  if (typeof target === 'number' && (countIn(signed) ?? 0) >= target)
    tell([...path, 'signed', 'target'], 'goal-passed', target);
  if (isObject(submit) && /^http:/i.test(textOf(submit['url'])))
    tell([...path, 'submit', 'url'], 'submit-elsewhere');
}

const isPast = (moment: Json | undefined, now: number): boolean =>
  typeof moment === 'string' && rules.moment(moment) && hasEnded(moment, now);

function adviseReferences(feed: JsonObject, tell: Tell): void {
  const ids = new Set<unknown>(groupsIn(feed, 'members').map(({ id }) => id));
  eachItem(feed, 'series', (series, path) =>
    listIn(series, 'members').forEach((id, index) => {
      if (!ids.has(id)) tell([...path, 'members', index], 'series-stranger', textOf(id));
    }),
  );
  eachItem(feed, 'measures', ({ member }, path) => {
    if (member !== undefined && !ids.has(member))
      tell([...path, 'member'], 'member-stranger', textOf(member));
  });
}

/** What readers do not see as text, or what is an office's own number. */
const notText = new Set(['id', 'src', 'url', 'tel', '$schema', 'value']);

function adviseTexts(value: Json, path: Path, tell: Tell): void {
  if (typeof value === 'string') {
    const card = value.length > 17 ? findIdCard(value) : undefined;
    const phone = value.length > 10 ? findPhone(value) : undefined;
    if (card) tell(path, 'id-card-in-text', `${card.slice(0, 3)}…`);
    else if (phone) tell(path, 'phone-in-text', `${phone.slice(0, 3)}…`);
  } else if (Array.isArray(value)) {
    value.forEach((one, index) => adviseTexts(one, [...path, index], tell));
  } else if (isObject(value)) {
    for (const [key, one] of Object.entries(value))
      if (!notText.has(key)) adviseTexts(one, [...path, key], tell);
  }
}
