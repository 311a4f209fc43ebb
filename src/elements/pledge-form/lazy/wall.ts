import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { css } from '../../../base/element/css.js';
import type { Language } from '../../../base/text/language.js';
import type { Pledge } from '../../../contract/pledge.js';
import { wallWords } from '../../../locales/pledge-wall.js';

/**
 * How far the signatures are on the way to their goal, as a ring, and who has signed and let it be shown, masked by the server.
 * The count above says the number in words.
 */
export function renderWall(
  host: ReactiveElement,
  wall: Pledge['wall'],
  language: Language,
  total: number | undefined,
  goal: number | undefined,
): TemplateResult {
  addStyles(host, wallStyles);
  return html`${
    total !== undefined && goal ? renderRing(Math.floor((total / goal) * 100 + 1e-9)) : nothing
  }${
    wall?.length
      ? html`<p class="wall-heading small">${wallWords[language]}</p>
          <ul class="wall" role="list">
            ${wall.map(({ name }) => html`<li>${name}</li>`)}
          </ul>`
      : nothing
  }`;
}

const renderRing = (percent: number): TemplateResult =>
  html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="43"></circle>
    <circle
      class="arc"
      cx="50"
      cy="50"
      r="43"
      pathLength="100"
      stroke-dasharray="${Math.min(percent, 100)} 100"
    ></circle>
    <text x="50" y="58">${percent}%</text>
  </svg>`;

export const wallStyles = css`
  @media screen {
    .base {
      /* Where the count has no room beside the form, it keeps clear of the button. */
      row-gap: 1em;
    }
  }
  .count {
    padding-block: 0.5em;
    border-block: 1px solid var(--_hairline);
    /* A line ends after what is said of the count, not within the goal. */
    word-break: keep-all;
  }
  .count strong {
    padding-inline: 0.1em;
    font-size: 2em;
    line-height: 1.2;
    font-family: var(--civic-display-font, inherit);
    font-variant-numeric: tabular-nums;
  }
  .ring {
    display: block;
    inline-size: 9em;
    margin-block: 1em;
    fill: none;
    stroke: currentColor;
  }
  .arc {
    stroke: var(--_accent);
    stroke-width: 13;
    transform: rotate(-90deg);
    transform-origin: 50px 50px;
  }
  .ring text {
    fill: currentColor;
    stroke: none;
    font-size: 24px;
    font-weight: 700;
    text-anchor: middle;
  }
  .wall-heading {
    margin-block-start: 1em;
    font-weight: 600;
  }
  .wall {
    /* Columns are filled evenly, so that no name stands alone in a row. */
    columns: 4em;
    column-gap: 0.5em;
    padding-block-start: 0.25em;
    border-block-start: 1px solid var(--_hairline);
  }
  @media screen and (max-width: 44em) {
    .base {
      row-gap: 0;
    }
    .signed {
      display: contents;
    }
    .wall-heading,
    .wall {
      flex: 1 1 100%;
    }
    .count {
      /* In reach from the first article to the button. */
      position: sticky;
      inset-block-end: 0;
      order: 0;
      flex: 1 1 100%;
      margin-block-start: 1em;
      background: var(--civic-surface, Canvas);
    }
    .count strong {
      font-size: 1.25em;
    }
    [part='control'],
    .tick {
      scroll-margin-block-end: 4em;
    }
  }
  @media (forced-colors: active) {
    .arc {
      stroke: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
  @media print {
    .ring {
      display: none;
    }
  }
`;
