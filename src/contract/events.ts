import * as z from 'zod/mini';
import { contact, place } from './activity.js';
import { photo } from './member.js';
import { repeats } from './repeats.js';
import { figure, id, link, moment, source, text } from './shared.js';

/** Open Civic Data's states of an event, and schema.org's `EventRescheduled`. Without one it is planned. */
export const eventStatus = z.enum(['planned', 'moved', 'cancelled', 'held']);
export type EventStatus = z.infer<typeof eventStatus>;

export const eventKind = z.enum([
  'meeting',
  'show',
  'course',
  'clean-up',
  'volunteering',
  'service',
  'sport',
  'celebration',
  'other',
]);
export type EventKind = z.infer<typeof eventKind>;

/** When and where it was to be before it was moved. */
const previous = z.object({
  starts: z.optional(moment('When it was to begin.')),
  ends: z.optional(moment('When it was to end.')),
  place: z.optional(text(80, 'Where it was to be.')),
});

/**
 * One of several times at which an event takes place. The desk and the server write them from `repeats`; an editor may write
 * them without a rule. What they leave out is as the event says it.
 */
export const eventDate = z.object({
  /** Stays when the time changes, so that a calendar changes its entry. Without one: the first planned start (rules/events.ts). */
  id: z.optional(id()),
  starts: moment('When it begins.'),
  ends: z.optional(moment('When it ends.')),
  status: z.optional(eventStatus),
  previous: z.optional(previous),
  place: z.optional(place),
  note: z.optional(text(300, 'What is different this time, or why it does not take place.')),
});
export type EventDate = z.infer<typeof eventDate>;

/** A point of a meeting's agenda, or a piece of a show's programme. */
const agendaItem = z.object({
  title: text(200, 'What it is about, or what is shown.'),
  at: z.optional(text(20, 'When, as a programme prints it: 9:30.')),
  by: z.optional(text(120, 'Who brings it up or performs it.')),
  text: z.optional(text(600, 'More about it, or what came of it.')),
});

/** Something that takes place: a meeting, a show, a course. It needs a title; all else may be open still. */
export const event = z.object({
  id: id(),
  title: text(120, 'The title.'),
  kind: z.optional(eventKind),
  category: z.optional(text(30, 'What people call this kind, where none of the kinds says it.')),
  summary: z.optional(text(1000, 'What takes place, and for whom.')),
  /** Without a time of day it takes the whole day. With `dates`, these count; this is where the rule begins. */
  starts: z.optional(moment('When it begins.')),
  ends: z.optional(moment('When it ends.')),
  hours: z.optional(text(120, 'Times of day within a longer period, as people say them.')),
  timeZone: z.optional(
    text(40, 'IANA time zone that times are shown in; Asia/Shanghai without one.'),
  ),
  repeats: z.optional(repeats),
  dates: z.optional(z.array(eventDate).check(z.maxLength(1000))),
  status: z.optional(eventStatus),
  previous: z.optional(previous),
  note: z.optional(text(300, 'Why it was moved or cancelled, or what to know beforehand.')),
  place: z.optional(place),
  /** Where it takes place at several at the same time. */
  places: z.optional(z.array(place).check(z.maxLength(100))),
  online: z.optional(link('Where it can be followed on the network.')),
  area: z.optional(text(64, 'The part of the community: its name, or the id of an area.')),
  /** The member of the feed who organises it, or the office in words where it is none. */
  organiser: z.optional(id()),
  agency: z.optional(text(120, 'The office or unit that organises it.')),
  /** Members of the feed who take part: teams, performers, partners. */
  participants: z.optional(z.array(id()).check(z.maxLength(100))),
  contact: z.optional(contact),
  audience: z.optional(text(120, 'For whom it is.')),
  fee: z.optional(text(60, 'What it costs, in words.')),
  /** How people come in: by signing up, as they come, or when they are asked. */
  joining: z.optional(z.enum(['sign-up', 'drop-in', 'invitation'])),
  /** The activity through which places are given. */
  seats: z.optional(id()),
  agenda: z.optional(z.array(agendaItem).check(z.maxLength(100))),
  minutes: z.optional(link('What was said and decided.')),
  figures: z.optional(z.array(figure).check(z.maxLength(20))),
  photo: z.optional(photo),
  updated: z.optional(moment('When anything about it was last changed.')),
  source: z.optional(source),
});
export type CivicEvent = z.infer<typeof event>;
