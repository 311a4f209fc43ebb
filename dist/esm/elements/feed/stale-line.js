import { html, nothing } from 'lit';
import { formatInstant } from '../../base/format.js';
import { wordsIn } from '../../base/words.js';
import { shared } from '../../locales/zh-Hans/shared.js';
/** For readers: that this is an older copy, and from when. A card, which is made, has its own (docs/adr/0010). */
export function renderStale(stale, language) {
    if (!stale)
        return nothing;
    const words = wordsIn(language, 'shared', shared);
    return html `<p class="stale small" role="status" lang=${language}>
    ${words.stale(formatInstant(stale.since, language))}
  </p>`;
}
