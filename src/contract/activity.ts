import * as z from 'zod/mini';
import { consent, field, guardian, submitTarget } from './form.js';
import { repeats } from './repeats.js';
import { id, link, moment, source, text } from './shared.js';

/** Where something takes place. */
export const place = z.object({
  name: text(80, 'What people call it.'),
  address: z.optional(text(200, 'The address.')),
  position: z.optional(
    z.object({
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    }),
  ),
});
export type Place = z.infer<typeof place>;

/** Whom to ask. An office and its number, rather than a person. */
export const contact = z.object({
  name: z.optional(text(80, 'Who answers.')),
  tel: z.optional(text(40, 'The telephone number, as people write it.')),
  email: z.optional(text(120, 'The e-mail address.')),
  url: z.optional(link('A page with more.')),
});
export type Contact = z.infer<typeof contact>;

const people = () => z.number().check(z.minimum(0), z.maximum(100000));

/**
 * A post at a time: what one person can claim. A shift that repeats is written out, one post for each
 * time (`repeats`). Without a time of day, `starts` is the beginning of that day in China and `ends` its end.
 * While somebody waits, free places are for those who wait: a party ahead may be too large for them.
 */
const postOnPage = z.object({
  id: id(),
  title: z.optional(text(80, 'The post; without one, the title of the activity.')),
  kind: z.optional(text(20, 'Kind of work, to filter by: the same word for the same kind.')),
  place: z.optional(place),
  /** Where it is done at several places at a time: each of twenty crossings. */
  places: z.optional(z.array(place).check(z.maxLength(60))),
  /** In words, where it goes on week by week and no end is set. */
  schedule: z.optional(text(120, 'When it recurs: every Saturday morning.')),
  starts: moment('When it begins.'),
  ends: moment('When it ends.'),
  /** Without one nobody has to sign up: whoever comes is welcome. */
  capacity: z.optional(people()),
  taken: z.optional(people()),
  waitlist: z.optional(people()),
  waiting: z.optional(people()),
  requirements: z.optional(text(300, 'What it takes: age, clothing, training.')),
});

export const post = z.extend(postOnPage, {
  /** How it goes on from here. The other times stand beside it as posts: pages read those, and no rule. */
  repeats: z.optional(repeats),
});
export type Post = z.infer<typeof post>;

/** Something that volunteers sign up for. */
export const activityOnPage = z.object({
  id: id(),
  title: text(120, 'The title.'),
  summary: z.optional(text(600, 'What is done there, and for whom.')),
  place: z.optional(place),
  organiser: z.optional(text(120, 'Who organises it.')),
  contact: z.optional(contact),
  timeZone: z.optional(
    text(40, 'IANA time zone that times are shown in; Asia/Shanghai without one.'),
  ),
  posts: z.array(postOnPage).check(z.maxLength(2000)),
  opens: z.optional(moment('From when people can sign up.')),
  closes: z.optional(moment('Until when people can sign up.')),
  cancelUntil: z.optional(moment('Until when a sign-up can be changed or cancelled.')),
  people: z.optional(z.number().check(z.minimum(1), z.maximum(50))),
  waitlistNotice: z.optional(
    text(200, 'How somebody on a waiting list hears that a place is free.'),
  ),
  fields: z.array(field).check(z.maxLength(40)),
  consents: z.optional(z.array(consent).check(z.maxLength(10))),
  guardian: z.optional(guardian),
  submit: submitTarget,
  thanks: z.optional(text(600, 'Shown after signing up.')),
  source: z.optional(source),
});
export const activity = z.extend(activityOnPage, {
  posts: z.array(post).check(z.maxLength(2000)),
});
export type Activity = z.infer<typeof activity>;
