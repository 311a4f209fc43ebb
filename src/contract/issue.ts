import type { RuleName } from './rules/texts.js';

/** Where in a document something is wrong: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** What kind of value a place asks for. */
export type Expected = 'text' | 'number' | 'yes-no' | 'list' | 'group';

/** One thing that is wrong with a document, as a code; the words are in `locales`. */
export type Issue = { readonly path: Path } & (
  | { readonly code: RuleName | 'missing' | 'duplicate' | 'reference' }
  | { readonly code: 'type'; readonly expected: Expected }
  | { readonly code: 'choice'; readonly choices: readonly (string | number)[] }
  | { readonly code: 'long' | 'many' | 'small' | 'big'; readonly limit: number }
  /** Parts that add up to another number than the one that is stated. */
  | { readonly code: 'sum'; readonly sum: number }
  /** A target equal to where the count begins: no progress can be told. */
  | { readonly code: 'span' }
  /** Of activities: an end before its start, no places, more taken than there are, no post, no such time zone. */
  | { readonly code: 'backwards' | 'shut' | 'crowded' | 'none' | 'zone' }
  /** Of conditions: one that depends on its own question in the end. */
  | { readonly code: 'circle' }
  /** Of records: closed before it was opened, an update that is yet to come, duplicates of each other, a category of no form. */
  | { readonly code: 'early' | 'future' | 'loop' | 'unlisted' }
  /** Of events: a rule that never comes to an end. */
  | { readonly code: 'endless' }
  /** Of areas: part of itself in the end, a building that nobody can find by what is written. */
  | { readonly code: 'ancestor' | 'unread' }
  /** Of events and honours: an end before its beginning. */
  | { readonly code: 'reversed' }
  /** Of honours: more unnamed than were chosen. */
  | { readonly code: 'exceeds' }
  /** Of opening hours: no time, no day of the year, two entries for one time. */
  | { readonly code: 'clock' | 'season' | 'clash' }
  /** A person's number that is not marked as public, in a file that is. */
  | { readonly code: 'private' }
  /** A picture that says nothing to who cannot see it. */
  | { readonly code: 'undescribed' }
);

/** Every code that an {@link Issue} can carry. */
export type IssueCode = Issue['code'];

/** What is wrong with an answer. Codes only; the words are in `locales`. */
export type FaultCode =
  | 'missing'
  | 'short'
  | 'long'
  | 'small'
  | 'big'
  | 'email'
  | 'tel'
  | 'number'
  | 'date'
  | 'choice'
  | 'tick'
  | 'refused'
  /** Fewer or more than the limit are ticked, or photos added. */
  | 'least'
  | 'most'
  /** “Other” is ticked and not said. */
  | 'other'
  /** Rows without an answer (the limit says how many). */
  | 'rows'
  /** A photo that has not arrived, or is none. */
  | 'photo'
  /** A position that is none. */
  | 'place'
  /** An answer to a question that its condition hides. */
  | 'not-asked'
  /** A post without a free place, and without a waiting list either. */
  | 'full'
  | 'taken'
  /** Fewer places (the limit) than people; with a waiting list for all of them. */
  | 'few'
  | 'few-wait'
  /** At the time of another post. */
  | 'overlap';

/** One wrong answer: the control's name, why, and the limit it breaks. */
export interface Fault {
  readonly name: string;
  readonly code: FaultCode;
  readonly limit?: number;
}
