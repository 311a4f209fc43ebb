import { nothing } from 'lit';
import { html, type Rendered } from '../../base/element/html.js';
import { formatInstant } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Stale } from '../../data/feed-store.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/** Tells readers that this is an older copy, and from when. */
export const renderStale = (stale: Stale | undefined, language: Language): Rendered =>
  stale
    ? html`<p
        class="stale small"
        role="status"
        lang=${language}
        .textContent=${wordsIn(language, 'shared', shared).stale(formatInstant(stale.since, language))}
      ></p>`
    : nothing;
