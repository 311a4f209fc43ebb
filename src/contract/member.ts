import * as z from 'zod/mini';
import { contact, place } from './activity.js';
import { date, figure, id, link, moment, source, text } from './shared.js';

const pixels = z.number().check(z.minimum(1), z.maximum(20000));

export const photo = z.object({
  src: link('The picture.'),
  alt: z.optional(text(200, 'What the picture shows, for those who cannot see it.')),
  caption: z.optional(text(200, 'The line under the picture.')),
  credit: z.optional(text(80, 'Who made the picture.')),
  width: z.optional(pixels),
  height: z.optional(pixels),
});
export type Photo = z.infer<typeof photo>;

/** What a card says of an honour. */
const honourOnCard = z.object({
  title: text(120, 'The honour.'),
  by: z.optional(text(120, 'Who gave it.')),
  date: z.optional(date('When it was given.')),
});

/** While objections are heard: 公示. What is said here is no honour yet. */
const notice = z.object({
  from: date('The first day of the notice.'),
  to: date('The last day of the notice.'),
  /** Where to object: an office and its number. */
  contact: z.optional(contact),
});
export type Notice = z.infer<typeof notice>;

/** An honour as an honour roll tells it. A unit's may stand for others: those whom it honoured. */
const honour = z.extend(honourOnCard, {
  /** Who is honoured: without it as the member is, a person or a unit. */
  kind: z.optional(z.enum(['person', 'family', 'courtyard', 'unit'])),
  grade: z.optional(text(40, 'First prize, of the province, five stars.')),
  /** How many were chosen in all. */
  places: z.optional(z.number().check(z.minimum(1), z.maximum(1e6))),
  /** How many are honoured here and not named: 26 families. The member is then who honoured them, and is not counted. */
  unnamed: z.optional(z.number().check(z.minimum(1), z.maximum(1e6))),
  notice: z.optional(notice),
  /** Whether those who are named agreed to be. Only `false` keeps an honour from being shown. */
  consent: z.optional(z.boolean()),
  expires: z.optional(date('The last day on which it holds.')),
});
export type Honour = z.infer<typeof honour>;

const dispatch = z.object({
  at: moment('When it happened.'),
  /** Shown in place of `at`, where a date cannot say it: without its year, or every day from seven. */
  when: z.optional(text(60, 'When it happened, in words.')),
  place: z.optional(text(80, 'Where it happened.')),
  text: text(600, 'What happened.'),
});
export type Dispatch = z.infer<typeof dispatch>;

const namedLink = z.object({
  label: text(80, 'What the link leads to.'),
  url: link('The address.'),
});
export type NamedLink = z.infer<typeof namedLink>;

/** Weekdays as RFC 5545 writes them. */
const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof weekday>;

/**
 * When a place is open. What closes before it opens, or at the same time, closes on the next day; what has no times is closed.
 * The most special entries decide: those for the date itself, then holidays and made-up workdays, then seasons, then the rest.
 */
const openingHours = z.object({
  /** Without them every day. */
  days: z.optional(z.array(weekday).check(z.maxLength(7))),
  opens: z.optional(text(5, 'From: 08:30.')),
  closes: z.optional(text(5, 'Until: 17:00, 24:00.')),
  from: z.optional(text(10, 'First day: 05-01 each year, or 2026-05-01 once.')),
  to: z.optional(text(10, 'Last day: 09-30 each year, or 2026-05-03 once.')),
  /** On public holidays only, or only on the weekend days that are worked for them (调休). */
  on: z.optional(z.enum(['holiday', 'made-up-workday'])),
  note: z.optional(text(60, 'By appointment; last entry half an hour before.')),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** A number to be shown has to be marked: whoever reads the feed's file sees all of it, marked or not. */
const memberContact = z.extend(contact, { public: z.optional(z.boolean()) });
export type MemberContact = z.infer<typeof memberContact>;

/** What only a service directory shows. */
const serviceFields = {
  category: z.optional(text(60, 'The same word for the same kind of service.')),
  hours: z.optional(z.array(openingHours).check(z.maxLength(60))),
  timeZone: z.optional(text(40, 'IANA time zone of its clocks; Asia/Shanghai without one.')),
  place: z.optional(place),
  contact: z.optional(memberContact),
  /** On foot, from the middle of the community. */
  walkMinutes: z.optional(z.number().check(z.minimum(0), z.maximum(600))),
  checkedOn: z.optional(date('When somebody looked whether all this holds.')),
  /** Whom to tell when it does not. */
  complaints: z.optional(contact),
};

const many = () => z.optional(z.number().check(z.minimum(0), z.maximum(1e9)));

/** What a community says of itself in one look. */
const profile = z.object({
  founded: z.optional(date('When it was founded or built.')),
  squareKilometres: z.optional(z.number().check(z.minimum(0), z.maximum(1e7))),
  estates: many(),
  buildings: many(),
  units: many(),
  households: many(),
  residents: many(),
  grids: many(),
  branches: many(),
  partyMembers: many(),
  volunteers: many(),
  teams: many(),
  facilities: z.optional(z.array(text(60, 'A canteen, a hall, a clinic.')).check(z.maxLength(40))),
  hotline: z.optional(text(40, 'The telephone number, as people write it.')),
});
export type Profile = z.infer<typeof profile>;

const subhead = z.object({
  title: text(120, 'The heading.'),
  before: z.number().check(z.minimum(1), z.maximum(60)),
});
export type Subhead = z.infer<typeof subhead>;

/** What a story has besides its paragraphs, and a unit besides its card. Few have any of it. */
const featureFields = {
  headline: z.optional(text(120, 'The headline of the story.')),
  byline: z.optional(text(120, 'Who wrote it; who took a photo is its credit.')),
  /** Where the story is divided: each heading says before which paragraph it stands. */
  subheads: z.optional(z.array(subhead).check(z.maxLength(30))),
  photos: z.optional(z.array(photo).check(z.maxLength(20))),
  quotes: z.optional(
    z.array(text(300, 'A further quotation, without quotation marks.')).check(z.maxLength(10)),
  ),
  profile: z.optional(profile),
};

/** What every card reads of a member: what else there is comes with the lazy parts that show it. */
export const memberOnCard = z.object({
  id: id(),
  kind: z.optional(z.enum(['person', 'organisation'])),
  name: text(80, 'The name, in any script.'),
  role: z.optional(text(120, 'The post or posts.')),
  organisation: z.optional(text(120, 'The community, street office or unit.')),
  tags: z.optional(z.array(text(20, 'A word to find it by.')).check(z.maxLength(20))),
  photo: z.optional(photo),
  summary: z.optional(text(300, 'One sentence.')),
  story: z.optional(z.array(text(4000, 'One paragraph.')).check(z.maxLength(60))),
  quote: z.optional(text(300, 'Something the member said, without quotation marks.')),
  facts: z.optional(z.array(figure).check(z.maxLength(60))),
  honours: z.optional(z.array(honourOnCard).check(z.maxLength(40))),
  dispatches: z.optional(z.array(dispatch).check(z.maxLength(60))),
  links: z.optional(z.array(namedLink).check(z.maxLength(20))),
  /** A card only asks whether there is one: it is drawn by a part that comes later. */
  profile: z.optional(z.object({})),
  source: z.optional(source),
});

/** The same member to an honour roll, a directory and a feature. */
export const memberHonours = z.object({
  id: id(),
  honours: z.optional(z.array(honour).check(z.maxLength(40))),
});
export const memberService = z.object({ id: id(), ...serviceFields });
export type MemberService = z.infer<typeof memberService>;
export const memberFeature = z.object({ id: id(), ...featureFields });
export type MemberFeature = z.infer<typeof memberFeature>;

/** A person in public service, or a unit: a community, a patrol team, an office, a shop that is trusted. */
export const member = z.extend(memberOnCard, {
  honours: memberHonours.shape.honours,
  ...serviceFields,
  ...featureFields,
});
export type Member = z.infer<typeof member>;
