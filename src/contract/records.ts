import * as z from 'zod/mini';
import { place } from './activity.js';
import { photo } from './member.js';
import { figure, id, link, moment, source, text } from './shared.js';

/**
 * Where something stands. FixMyStreet's words, in the order in which most things go through them; Open311 calls the first
 * three `open` and the rest `closed` (rules/records.ts).
 */
export const recordStatus = z.enum([
  'received',
  'accepted',
  'in-progress',
  'done',
  'declined',
  'duplicate',
]);
export type RecordStatus = z.infer<typeof recordStatus>;

/** A picture, of before the work or of after it: two that belong together have the same place in their order. */
const recordPhoto = z.extend(photo, {
  when: z.optional(z.enum(['before', 'after'])),
  at: z.optional(moment('When it was taken.')),
});
export type RecordPhoto = z.infer<typeof recordPhoto>;

/** What happened, and where it has stood since: Open311 calls it a status note, Decidim an entry of the timeline. */
const recordUpdate = z.object({
  at: z.optional(
    moment(
      'When it happened. It decides order and durations; may be left out where `when` is there.',
    ),
  ),
  /** Shown in place of `at`, where a date cannot say it: about half past eight, before noon of the next day. */
  when: z.optional(text(60, 'When it happened, in words.')),
  status: z.optional(recordStatus),
  text: z.optional(text(1000, 'What happened, in a sentence.')),
  by: z.optional(text(120, 'Who says so: an office or a unit, rather than a person.')),
});
export type RecordUpdate = z.infer<typeof recordUpdate>;

/** A sum of money, as OC4IDS writes it. */
const money = z.object({
  amount: z.number().check(z.minimum(0), z.maximum(1e15)),
  currency: z.optional(text(3, 'ISO 4217: CNY without one.')),
});
export type Money = z.infer<typeof money>;

/** The meeting that decided it. */
const meeting = z.object({
  title: z.optional(text(120, 'What the meeting is called.')),
  at: z.optional(moment('When it was held.')),
  point: z.optional(text(120, 'The point of its agenda.')),
  event: z.optional(id()),
  url: z.optional(link('Its minutes.')),
});
export type Meeting = z.infer<typeof meeting>;

/** How those whom it concerned judge what was done. */
const recordRating = z.object({
  /** Of five, the best: GB/T 39735. A mean where several have judged. */
  value: z.number().check(z.minimum(1), z.maximum(5)),
  count: z.optional(z.number().check(z.minimum(1), z.maximum(1e9))),
  text: z.optional(text(300, 'What somebody said of it, without a name.')),
});
export type RecordRating = z.infer<typeof recordRating>;

const count = () => z.optional(z.number().check(z.minimum(0), z.maximum(1e9)));
const ids = (most: number) => z.optional(z.array(id()).check(z.maxLength(most)));

/** Something that has a state and a history: a problem reported, a project, a need, an offer, a decision. */
export const record = z.object({
  id: id(),
  kind: z.enum(['case', 'project', 'need', 'offer', 'decision']),
  title: text(120, 'What it is about.'),
  summary: z.optional(text(1000, 'What it is, and what became of it.')),
  /** An option of the question `category` of a report form, by its value or in its words; Open311's service. */
  category: z.optional(text(60, 'The same word for the same kind of thing.')),
  place: z.optional(place),
  area: z.optional(text(64, 'The part of the community: its name, or the id of an area.')),
  /** Where it stands now; without it, where the last of the updates left it. */
  status: z.optional(recordStatus),
  /** Of a duplicate: the record that goes on. */
  of: z.optional(id()),
  opened: z.optional(moment('When it was reported, proposed or decided.')),
  due: z.optional(moment('Until when it is to be done.')),
  closed: z.optional(moment('When it was done or declined; without it, when an update says so.')),
  updates: z.optional(z.array(recordUpdate).check(z.maxLength(500))),
  photos: z.optional(z.array(recordPhoto).check(z.maxLength(60))),
  figures: z.optional(z.array(figure).check(z.maxLength(40))),
  /** Of a project, with OC4IDS's words: what was planned to be spent, what was, and the time of the work. */
  budget: z.optional(money),
  cost: z.optional(money),
  funding: z.optional(text(120, 'Who pays.')),
  period: z.optional(
    z.object({ from: moment('First day or hour.'), to: z.optional(moment('Last day or hour.')) }),
  ),
  /** Percent of the work that is done, where it is counted. */
  progress: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  /** The member of the feed who sees to it, or the office in words where it is none. */
  responsible: z.optional(id()),
  agency: z.optional(text(120, 'The office or unit that sees to it.')),
  /** How many people reported it; its duplicates add theirs. */
  reports: count(),
  /** The form that it came through. */
  form: z.optional(id()),
  /** The activity through which a need or an offer is claimed: one post with one place. */
  activity: z.optional(id()),
  /** Other records: the offer that met a need, the project that came of a decision. */
  related: ids(40),
  meeting: z.optional(meeting),
  rating: z.optional(recordRating),
  source: z.optional(source),
});
export type CivicRecord = z.infer<typeof record>;
export type RecordKind = CivicRecord['kind'];
