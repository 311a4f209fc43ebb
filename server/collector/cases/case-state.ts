import * as z from 'zod/mini';
import { place as placeSchema } from '../../../src/contract/activity.js';
import type { RecordStatus } from '../../../src/contract/records.js';
import { isOpen } from '../../../src/contract/rules/records.js';
import { id, moment, text } from '../../../src/contract/shared.js';
import type { CaseActRow } from '../database/tables.js';

/*
 * A case is the sum of its acts: each says what it changes, the history shows them, and an act that was undone does not
 * count. Nothing else is written to a case.
 */

const share = () => z.number().check(z.minimum(0), z.maximum(1));

/** Part of a picture that nobody may recognise, as shares of its width and height. */
const area = z.object({ x: share(), y: share(), width: share(), height: share() });
export type BlurredArea = z.infer<typeof area>;

const words = () => text(1000, 'What is said, in a few sentences.');

/** What is shown to anybody: written or looked through by a person, never taken from a report unseen. */
export const publicText = z.object({
  title: text(120, 'What it is about.'),
  summary: z.optional(text(1000, 'What it is.')),
  category: z.optional(text(60, 'An option of the question `category` of the form.')),
  place: z.optional(placeSchema),
  area: z.optional(text(64, 'The part of the community.')),
});
export type PublicText = z.infer<typeof publicText>;

/** What the desk does with a case. */
export const deskAct = z.discriminatedUnion('kind', [
  /** Shows it to anybody, in these words; again to put them right. */
  z.object({ kind: z.literal('pass'), shown: publicText }),
  z.object({ kind: z.literal('hide') }),
  /** Says something, changes the state, or both. A state is public even where the words are not. */
  z.object({
    kind: z.literal('reply'),
    status: z.optional(z.enum(['received', 'accepted', 'in-progress', 'done', 'declined'])),
    text: z.optional(words()),
    isPublic: z.boolean(),
    office: z.optional(text(120, 'Who says so in public: an office or a unit.')),
  }),
  /** A question to whoever reported it. */
  z.object({ kind: z.literal('ask'), text: words() }),
  z.object({
    kind: z.literal('assign'),
    responsible: z.optional(id()),
    due: z.optional(moment('Until when it is to be done.')),
  }),
  z.object({
    kind: z.literal('show-photo'),
    photo: z.string(),
    alt: text(200, 'What the picture shows.'),
    when: z.enum(['before', 'after']),
    areas: z.array(area).check(z.maxLength(50)),
  }),
  z.object({ kind: z.literal('hide-photo'), name: z.string() }),
  /** The other one goes on; whoever reported this one follows it there. */
  z.object({ kind: z.literal('merge'), of: id() }),
  z.object({ kind: z.literal('note'), text: words() }),
  /** Gives the report to another system, with what was filled in: a webhook of the settings. */
  z.object({ kind: z.literal('hand-over'), to: id() }),
]);
export type DeskAct = z.infer<typeof deskAct>;

/** What whoever reported it does. `from`: their own case, where it was joined with this one. */
type ResidentAct =
  | { kind: 'answer'; text: string }
  | { kind: 'rate'; value: number; from: number; text?: string | undefined }
  | { kind: 'reopen'; from: number; text: string };

/** An act as it is stored, without its words. */
type StoredAct =
  | Exclude<DeskAct, { kind: 'show-photo' | 'merge' }>
  | { kind: 'show-photo'; photo: ShownPhoto; original: string }
  | { kind: 'merge'; of: string; into: number }
  | ResidentAct;

export interface ShownPhoto {
  /** Its public name. */
  name: string;
  alt: string;
  when: 'before' | 'after';
  width: number;
  height: number;
}

/** What the acts of a case add up to. Nothing in it is of the resident but what was passed. */
export interface CaseState {
  status: RecordStatus;
  isPublished: boolean;
  /** Whether somebody has looked it through once. */
  isPassed: boolean;
  text?: PublicText;
  responsible?: string;
  due?: string;
  /** Since when it is done or declined. */
  closed?: string;
  /** The id of the case that goes on. */
  into?: number;
  photos: ShownPhoto[];
  /** From 1 to 5, by the case of whoever judged. */
  ratings: Record<number, number>;
  updates: CaseUpdate[];
}

/** A public entry of the timeline. */
interface CaseUpdate {
  at: string;
  status?: RecordStatus;
  text?: string;
  by?: string;
  /** The resident was not content. */
  isReopened?: true;
}

export const startOfCase = (): CaseState => ({
  status: 'received',
  isPublished: false,
  isPassed: false,
  photos: [],
  ratings: {},
  updates: [],
});

/** What an act says, with its words. */
export const readAct = ({ kind, content, words: said }: CaseActRow): StoredAct =>
  ({ ...(JSON.parse(content) as object), kind, ...(said !== null && { text: said }) }) as StoredAct;

export function stateOf(acts: readonly CaseActRow[]): CaseState {
  const state = startOfCase();
  for (const row of acts) if (row.undone_at === null) apply(state, readAct(row), row.at);
  return state;
}

function apply(state: CaseState, act: StoredAct, at: string): void {
  switch (act.kind) {
    case 'pass':
      state.text = act.shown;
      state.isPublished = state.isPassed = true;
      break;
    case 'hide':
      state.isPublished = false;
      state.isPassed = true;
      break;
    case 'reply': {
      const { status, text: said, isPublic, office } = act;
      if (status) moveTo(state, status, at);
      if (status || (isPublic && said))
        state.updates.push({
          at,
          ...(status && { status }),
          ...(isPublic && said !== undefined && { text: said }),
          ...(office && { by: office }),
        });
      break;
    }
    case 'assign':
      delete state.responsible;
      delete state.due;
      if (act.responsible) state.responsible = act.responsible;
      if (act.due) state.due = act.due;
      break;
    case 'show-photo':
      state.photos.push(act.photo);
      break;
    case 'hide-photo':
      state.photos = state.photos.filter(({ name }) => name !== act.name);
      break;
    case 'merge':
      moveTo(state, 'duplicate', at);
      state.into = act.into;
      state.updates.push({ at, status: 'duplicate' });
      break;
    case 'rate':
      state.ratings[act.from] = act.value;
      break;
    case 'reopen':
      moveTo(state, 'accepted', at);
      state.ratings = {};
      state.updates.push({ at, status: 'accepted', isReopened: true });
      break;
    case 'ask':
    case 'answer':
    case 'note':
    case 'hand-over':
  }
}

function moveTo(state: CaseState, status: RecordStatus, at: string): void {
  state.status = status;
  delete state.into;
  delete state.closed;
  if (!isOpen(status)) state.closed = at;
}
