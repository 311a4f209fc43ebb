import { formatInstant } from '../../base/format.js';
import { make } from '../../base/make.js';
import { wordsIn } from '../../base/words.js';
import { shared } from '../../locales/zh-Hans/shared.js';
/** For readers: that this is an older copy, and from when. */
export const makeStale = ({ since }, language) => make('p', { class: 'stale small', role: 'status', lang: language }, wordsIn(language, 'shared', shared).stale(formatInstant(since, language)));
/** The same in a template. */
export const renderStale = (kept, stale, language) => stale && kept.get('stale', stale.since + language, () => makeStale(stale, language));
