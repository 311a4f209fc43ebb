import { isServer, nothing, type TemplateResult } from 'lit';
import { html } from '../../../base/element/html.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import { formatMoment } from '../../../base/text/format.js';
import type { RecordPhoto } from '../../../contract/records.js';
import { photoPairs } from '../../../contract/rules/photo-pairs.js';
import { resolveAddress } from '../../../data/address.js';
import { detailWords } from './record-details.js';
import type { RecordContext } from './record-context.js';

/** A picture with its room reserved; nothing where it has no address that is one. */
function renderPicture(
  { src, alt = '', width = 800, height = 600, caption, credit, at }: RecordPhoto,
  name: string,
  { base, language }: RecordContext,
): TemplateResult {
  const line = joinPresent(dot, caption, at && formatMoment(at, language), credit);
  return html`<figure>
    <img
      alt=${alt}
      width=${width}
      height=${height}
      loading="lazy"
      decoding="async"
      src=${resolveAddress(src, base) ?? nothing}
    />
    <figcaption class="small">
      ${name ? html`<b lang=${language} .textContent=${name}></b>` : nothing}${line}
    </figcaption>
  </figure>`;
}

/** Pairs of before and after, side by side, and what has no other. */
export function renderPhotos(
  photos: readonly RecordPhoto[] | undefined,
  context: RecordContext,
): TemplateResult[] {
  const words = detailWords(context.language);
  return photoPairs(photos).map((pair) => {
    if (!pair.before) {
      const { when } = pair.single;
      return html`<div part="photos" class="single">
        ${renderPicture(pair.single, when ? words[when] : '', context)}
      </div>`;
    }
    // Above the pictures, which grow: what is pressed stays under the finger. On a server nobody can drive a slider.
    return html`<div part="photos" class="pair">
      ${isServer ? nothing : renderSlider(context)}
      <div class="two">
        ${renderPicture(pair.before, words.before, context)}
        ${renderPicture(pair.after, words.after, context)}
      </div>
    </div>`;
  });
}

const pairOf = ({ target }: Event): HTMLElement => (target as Element).closest('.pair')!;

function handleCompare(event: Event): void {
  const isCompared = pairOf(event).classList.toggle('compared');
  (event.currentTarget as Element).setAttribute('aria-pressed', String(isCompared));
}

/** The after picture is cut off left of the handle: keys and pointers move the range, which has both for free. */
function handleSlide(event: Event): void {
  const { value } = event.target as HTMLInputElement;
  pairOf(event).style.setProperty('--_cut', `${value}%`);
}

const renderSlider = ({ language }: RecordContext): TemplateResult =>
  html`<div class="compare" lang=${language}>
    <button type="button" aria-pressed="false" @click=${handleCompare}>
      ${detailWords(language).compare}
    </button>
    <input
      type="range"
      min="0"
      max="100"
      step="1"
      aria-label=${detailWords(language).slider}
      @input=${handleSlide}
    />
  </div>`;
