import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Source } from '../../contract/shared.js';
import { resolveAddress } from '../../data/address.js';
import { shared } from '../../locales/zh-Hans/shared.js';

/** Where an element stands. */
interface Place {
  readonly language: Language;
  /** Where relative addresses start: the feed's own. */
  readonly base: string;
}

/** Who published it. */
export function renderSource(
  source: Source | undefined,
  { language, base }: Place,
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const { name, url, title, date } = source;
  const words = wordsIn(language, 'shared', shared);
  const address = url && resolveAddress(url, base);
  const text = title ? words.work(title) : address;
  const when = date && formatMoment(date, language);
  // Without an address the place of the link is not one.
  return html`<p class="source small">
    <span lang=${language}>${words.source}</span>${name}
    <a href=${address ?? nothing}>${text}</a> ${when}
  </p>`;
}
