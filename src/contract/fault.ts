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
