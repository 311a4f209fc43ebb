import type { Language } from '../../base/language.js';
import type { Kept } from '../../base/kept.js';
import type { Stale } from '../../data/feed-store.js';
/** For readers: that this is an older copy, and from when. */
export declare const makeStale: ({ since }: Stale, language: Language) => HTMLElement;
/** The same in a template. */
export declare const renderStale: (kept: Kept, stale: Stale | undefined, language: Language) => HTMLElement | undefined;
