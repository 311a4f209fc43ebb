import type { Language } from '../../../base/text/language.js';
import { encodeAddress, pageAddress } from '../../../base/element/page-address.js';
import { pageCodeWords } from '../../../locales/page-code.js';

const svg = 'http://www.w3.org/2000/svg';

/** Puts the page's address under a form, for paper only: as a QR code and in letters. */
export function addCode(place: Element, language: Language): void {
  const address = pageAddress();
  if (!/^https?:/.test(address)) return;
  place.querySelector('.code')?.remove();
  const note = document.createElement('p');
  // The form's own style shows it on paper.
  note.className = 'paper code small';
  note.hidden = true;
  const words = document.createElement('span');
  words.textContent = `${pageCodeWords[language]} ${address}`;
  note.append(drawCode(address), document.createElement('br'), words);
  place.append(note);
}

export function drawCode(address: string): SVGSVGElement {
  const { data, size } = encodeAddress(address);
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('width', '120');
  picture.setAttribute('height', '120');
  picture.setAttribute('aria-hidden', 'true');
  const modules = document.createElementNS(svg, 'path');
  modules.setAttribute(
    'd',
    data
      .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
      .join(''),
  );
  // Black on paper, whatever colours the page has: a camera has to read it.
  modules.setAttribute('fill', '#000');
  picture.append(modules);
  return picture;
}
