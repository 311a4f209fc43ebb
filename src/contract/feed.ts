import * as z from 'zod/mini';
import { activity } from './activity.js';
import { event } from './events.js';
import { area } from './area.js';
import { measure } from './measure.js';
import { member } from './member.js';
import { notice } from './notice.js';
import { pledge } from './pledge.js';
import { form } from './questionnaire.js';
import { record, recordStatus } from './records.js';
import { series } from './series.js';
import { date, id, moment, source, text } from './shared.js';

/** Which records a figure is about: each that is given has to fit. */
const countedRecords = z.object({
  kind: z.optional(record.shape.kind),
  status: z.optional(recordStatus),
  category: z.optional(text(60, 'As in the records.')),
  area: z.optional(text(64, 'As in the records.')),
  year: z.optional(text(4, 'In which they were opened.')),
});

/**
 * A figure that the collector keeps up to date: it writes what came in for a pledge or an activity, or how many records fit,
 * into a measure, or into a member's fact. Pages get the feed with the values in place and never read this.
 */
export const liveFigure = z.object({
  /** Id of the measure or of the member. */
  into: id(),
  /** Label of the member's fact. */
  fact: z.optional(text(60, 'Label of the fact, where `into` is a member.')),
  /** Id of the pledge, activity or form that is counted. Of records: the form that they came through; without it all. */
  of: z.optional(id()),
  /**
   * `signed`, `people`: who signed, who has a place. `attended`, `hours`: who came, and for how long. `ticked`: of a checklist.
   * `records`: how many {@link countedRecords} there are, beside what the measure has already. `median-days`: how long half of
   * those that are done took at most; it takes the place of what was there.
   */
  count: z.enum(['signed', 'people', 'attended', 'hours', 'ticked', 'records', 'median-days']),
  /** Of `records` and `median-days`. */
  where: z.optional(countedRecords),
});
export type LiveFigure = z.infer<typeof liveFigure>;

/** A public holiday, and the weekend days that are worked for it: by them places know when they are open. */
export const holiday = z.object({
  name: text(40, 'What it is called.'),
  from: date('The first day off.'),
  to: z.optional(date('The last day off.')),
  workdays: z.optional(z.array(date('A weekend day that is worked.')).check(z.maxLength(10))),
});
export type Holiday = z.infer<typeof holiday>;

/** The contract version that this code reads. */
export const contractVersion = 1;

export const community = z.object({
  id: z.optional(id()),
  name: text(120, 'The name of the community.'),
  parent: z.optional(text(120, 'The street office, district or city it belongs to.')),
});
export type Community = z.infer<typeof community>;

/** Everything in a feed that is not a list of items. */
export const feedHead = z.object({
  civic: z.literal(contractVersion),
  lang: z.optional(text(35, 'The language of the texts: a BCP 47 tag such as zh-Hans.')),
  updated: z.optional(moment('When the feed was last changed.')),
  source: z.optional(source),
  community: z.optional(community),
});
export type FeedHead = z.infer<typeof feedHead>;

/** The sections that hold items, by their key in the feed. */
export const sections = {
  series,
  members: member,
  measures: measure,
  pledges: pledge,
  activities: activity,
  forms: form,
  records: record,
  events: event,
  areas: area,
};

export const feed = z.extend(feedHead, {
  series: z.optional(z.array(series).check(z.maxLength(500))),
  members: z.optional(z.array(member).check(z.maxLength(50000))),
  measures: z.optional(z.array(measure).check(z.maxLength(5000))),
  pledges: z.optional(z.array(pledge).check(z.maxLength(500))),
  activities: z.optional(z.array(activity).check(z.maxLength(500))),
  forms: z.optional(z.array(form).check(z.maxLength(500))),
  records: z.optional(z.array(record).check(z.maxLength(20000))),
  events: z.optional(z.array(event).check(z.maxLength(5000))),
  areas: z.optional(z.array(area).check(z.maxLength(20000))),
  holidays: z.optional(z.array(holiday).check(z.maxLength(200))),
  notices: z.optional(z.array(notice).check(z.maxLength(20))),
  live: z.optional(z.array(liveFigure).check(z.maxLength(500))),
});
/** What one community publishes: the document behind every element. */
export type FeedDocument = z.infer<typeof feed>;
