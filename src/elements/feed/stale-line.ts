import { formatInstant } from '../../base/format.js';
import type { Language } from '../../base/language.js';
import type { Kept } from '../../base/kept.js';
import { make } from '../../base/make.js';
import { wordsIn } from '../../base/words.js';
import type { Stale } from '../../data/feed-store.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/** For readers: that this is an older copy, and from when. */
export const makeStale = ({ since }: Stale, language: Language): HTMLElement =>
  make(
    'p',
    { class: 'stale small', role: 'status', lang: language },
    wordsIn(language, 'shared', shared).stale(formatInstant(since, language)),
  );

/** The same in a template. */
export const renderStale = (
  kept: Kept,
  stale: Stale | undefined,
  language: Language,
): HTMLElement | undefined =>
  stale && kept.get('stale', stale.since + language, () => makeStale(stale, language));
