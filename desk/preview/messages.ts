import type { JsonObject } from '../shared/json.js';

/** The pages that show an item as a site could. */
export const previewPages = ['bare', 'portal', 'newspaper'] as const;

/** How the preview is looked at. `print` and `forced` are made from the page's own rules for them. */
export const looks = ['light', 'dark', 'large', 'forced', 'print'] as const;
export type Look = (typeof looks)[number];

/** `whole`: all questions at once, whatever page they are on and whatever hides them. */
export const formMoments = [
  'open',
  'whole',
  'invalid',
  'offline',
  'full',
  'closed',
  'signed',
] as const;
export type FormMoment = (typeof formMoments)[number];

export interface ShowMessage {
  kind: 'show';
  tag: string;
  attributes: Record<string, string>;
  feed: JsonObject;
  section: string;
  theme: Record<string, string>;
  look: Look;
  moment: FormMoment;
  lang: string;
  /** Counted up by the desk; the frame says when it has drawn it. */
  stamp: number;
}

export type FrameMessage =
  | { kind: 'ready' }
  | { kind: 'shown'; stamp: number; at: number }
  | { kind: 'sized'; height: number; isBlank: boolean };
