import { css } from './css.js';

/**
 * What every element shares: a host that stays a block, and a wrapper that keeps the page's font and colour and undoes
 * everything else that it inherits (12px, centred, nowrap, letter-spacing). Lengths are em of that wrapper. The accent is by
 * default mixed from the text colour, and so keeps its contrast on a dark page.
 */
export const hostStyles = css`
  :host {
    display: block !important;
    /* As an item of the page's grid or flex box it may be narrower than its content, but never wider than its room. */
    min-inline-size: min(100%, 240px);
    max-inline-size: 100%;
  }
  /* Where its content decides the width (a float, a table's cell, min-content), one letter to a line would be enough. */
  :host::before {
    content: '' !important;
    display: block !important;
    inline-size: 240px !important;
    max-inline-size: 100% !important;
    block-size: 0 !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([large-type]) {
    --civic-type-scale: 1.375;
    --civic-line-height: 1.3;
    /* 1.3 times the line height, as the ministry's specification for older readers asks, and no more. */
    --civic-paragraph-spacing: 1.69em;
    --civic-target: 56px;
  }
  ul {
    list-style: none;
  }
  .base {
    --_accent: var(--civic-accent, #a3201d);
    --_hairline: #80808073;
    --_target: var(--civic-target, 44px);
    /* Nothing is inherited but font, colour and visibility, */
    all: initial;
    /* and the language, by which the engine chooses fonts: from the attribute, in older engines from the page. */
    -webkit-locale: inherit;
    -webkit-locale: revert-layer;
    display: block;
    font-family: inherit;
    color: inherit;
    color-scheme: inherit;
    visibility: inherit;
    font-size: calc(var(--civic-font-size, max(1em, 14px)) * var(--civic-type-scale, 1));
    line-height: var(--civic-line-height, 1.65);
    overflow-wrap: anywhere;
    /* No character stands alone in a last line. */
    text-wrap: pretty;
  }
  @supports (color: color-mix(in srgb, red, red)) {
    .base {
      --_accent: var(--civic-accent, color-mix(in srgb, currentColor 40%, #d1171c));
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  a {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .small {
    font-size: max(0.85em, 13px);
    /* Dates and names stay whole: a line ends at a space or a mark. */
    word-break: keep-all;
  }
  @media (forced-colors: active) {
    /* The engine sets text, borders and grounds itself. */
  }
  @media print {
    .base {
      --_accent: currentColor;
      break-inside: avoid;
    }
    a[href*='//']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }
`;
