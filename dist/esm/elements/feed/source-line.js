import { html, nothing } from 'lit';
import { formatMoment } from '../../base/format.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { shared } from '../../locales/zh-Hans/shared.js';
/** Who published it, where the element changes in place; a card, which is made, has its own (docs/adr/0010). */
export function renderSource(source, { language, base }) {
    if (!source)
        return nothing;
    const words = wordsIn(language, 'shared', shared);
    const address = source.url && resolveAddress(source.url, base);
    const title = source.title ? words.work(source.title) : (address ?? '');
    return html `<p class="source small">
    <span lang=${language}>${words.source}</span>${source.name}
    ${address ? html `<a href=${address}>${title}</a>` : title}
    ${source.date && formatMoment(source.date, language)}
  </p>`;
}
