import { formatMoment } from '../../base/format.js';
import type { Language } from '../../base/language.js';
import type { Kept } from '../../base/kept.js';
import { make } from '../../base/make.js';
import { wordsIn } from '../../base/words.js';
import type { Source } from '../../contract/source.js';
import { resolveAddress } from '../../data/address.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/** Where an element stands. */
interface Place {
  readonly language: Language;
  /** Where relative addresses start: the feed's own. */
  readonly base: string;
}

/** Who published it. */
export function makeSource(source: Source, { language, base }: Place): HTMLElement {
  const words = wordsIn(language, 'shared', shared);
  const address = source.url && resolveAddress(source.url, base);
  const title = source.title ? words.work(source.title) : address;
  return make(
    'p',
    { class: 'source small' },
    make('span', { lang: language }, words.source),
    `${source.name} `,
    address ? make('a', { href: address }, title) : title,
    source.date && ` ${formatMoment(source.date, language)}`,
  );
}

/** The same in a template. */
export const renderSource = (
  kept: Kept,
  source: Source | undefined,
  place: Place,
): HTMLElement | undefined =>
  source && kept.get('source', JSON.stringify([source, place]), () => makeSource(source, place));
