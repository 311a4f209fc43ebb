import { html, render } from 'lit';
import { pageAddress } from '../../../base/element/page-address.js';
import type { Language } from '../../../base/text/language.js';
import { renderCode } from '../../../forms/fields/lazy/page-code.js';
import type { CivicAgenda } from '../element.js';
import { detailWords } from './detail-words.js';

/** Whoever prints by the browser's own command gets the code as well; by then the page may have another address. */
export function followPrinting(host: CivicAgenda, language: () => Language): void {
  addEventListener('beforeprint', () => {
    if (host.isConnected) addCode(host.renderRoot, language());
  });
}

/** Puts the page's address under the agenda, for paper only: as a QR code and in letters. */
export function addCode(root: ParentNode, language: Language): void {
  const address = pageAddress();
  const base = root.querySelector('.base');
  if (!base || !/^https?:/.test(address)) return;
  base.querySelector('.code')?.remove();
  const fragment = document.createDocumentFragment();
  render(
    html`<p class="code" lang=${language}>
      ${renderCode(address)}<span>${detailWords(language).scan}<br />${address}</span>
    </p>`,
    fragment,
  );
  base.append(fragment);
}
