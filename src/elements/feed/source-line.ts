import { nothing } from 'lit';
import { html, type Rendered } from '../../base/element/html.js';
import { formatMoment } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Source } from '../../contract/shared.js';
import { resolveAddress } from '../../data/address.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/**
 * Who published it.
 * @param place `base` is the feed's own address, where relative ones start.
 */
export function renderSource(
  source: Source | undefined,
  { language, base }: { readonly language: Language; readonly base: string },
): Rendered {
  if (!source) return nothing;
  const { name, url, title, date } = source;
  const words = wordsIn(language, 'shared', shared);
  const address = url && resolveAddress(url, base);
  const text = title ? words.work(title) : address;
  const when = date && formatMoment(date, language);
  // Without `href` it is no link.
  return html`<p class="source small">
    <span lang=${language} .textContent=${words.source}></span>${name + ' '}<a
      href=${address ?? nothing}
      >${text}</a
    >${when && ' ' + when}
  </p>`;
}
