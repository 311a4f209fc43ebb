import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../../../base/text/language.js';
import { encodeAddress, pageAddress } from '../../../base/element/page-address.js';
import { pageCodeWords } from '../../../locales/page-code.js';

/** Puts the page's address under a form, for paper only: as a QR code and in letters. */
export function addCode(place: Element, language: Language): void {
  const address = pageAddress();
  if (!/^https?:/.test(address)) return;
  place.querySelector('.code')?.remove();
  // A fragment, because the pad for a signature may stand in the place already.
  const fragment = document.createDocumentFragment();
  const words = `${pageCodeWords[language]} ${address}`;
  render(
    // The form's own style shows it on paper.
    html`<p class="paper code small" hidden>${renderCode(address)}<br /><span>${words}</span></p>`,
    fragment,
  );
  place.append(fragment);
}

/** All forms of a page lead to the same address. */
let last: { readonly address: string; readonly size: number; readonly path: string } | undefined;

/** @param label what the picture is, for who cannot see it; none where its address stands beside it. */
export function renderCode(address: string, label?: string): TemplateResult {
  if (last?.address !== address) {
    const { data, size } = encodeAddress(address);
    const modules = data.flatMap((row, y) => row.map((dark, x) => dark && `M${x} ${y}h1v1h-1z`));
    last = { address, size, path: modules.filter(Boolean).join('') };
  }
  const { size, path } = last;
  // Black on paper, whatever colours the page has: a camera has to read it.
  return html`<svg
    viewBox="0 0 ${size} ${size}"
    width="120"
    height="120"
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <path fill="#000" d=${path}></path>
  </svg>`;
}
