import { formatMoment } from '../../base/format.js';
import { make } from '../../base/make.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { shared } from '../../locales/zh-Hans/shared.js';
/** Who published it. */
export function makeSource(source, { language, base }) {
    const words = wordsIn(language, 'shared', shared);
    const address = source.url && resolveAddress(source.url, base);
    const title = source.title ? words.work(source.title) : address;
    return make('p', { class: 'source small' }, make('span', { lang: language }, words.source), `${source.name} `, address ? make('a', { href: address }, title) : title, source.date && ` ${formatMoment(source.date, language)}`);
}
/** The same in a template. */
export const renderSource = (kept, source, place) => source && kept.get('source', JSON.stringify([source, place]), () => makeSource(source, place));
