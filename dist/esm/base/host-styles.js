import { css } from 'lit';
/**
 * What every element shares: a host that stays a block, and an inner wrapper that keeps the page's font
 * and colour and undoes everything else a page hands down (12px, centred, nowrap, letter-spacing).
 *
 * Lengths are em of that wrapper. Colours are the text colour, hairlines mixed from it, and one accent,
 * which by default is mixed from the text colour too and so keeps its contrast on a dark page.
 */
export const hostStyles = css `
  :host {
    display: block !important;
    container-type: inline-size;
    /* Without it a float or flex parent, which asks for an intrinsic width, would leave a few pixels. */
    contain-intrinsic-inline-size: 20em;
    min-inline-size: min(100%, 12em);
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([large-type]) {
    --civic-type-scale: 1.375;
    --civic-line-height: 1.8;
    /* 1.3 times the line height, as the ministry's specification for older readers asks. */
    --civic-paragraph-spacing: 2.34em;
    --civic-target: 56px;
  }
  .base {
    --_accent: var(--civic-accent, #a3201d);
    --_hairline: rgba(128, 128, 128, 0.45);
    --_tint: rgba(128, 128, 128, 0.12);
    --_target: var(--civic-target, 44px);
    box-sizing: border-box;
    font-size: calc(var(--civic-font-size, max(1em, 14px)) * var(--civic-type-scale, 1));
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: var(--civic-line-height, 1.65);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    line-break: strict;
    hyphens: manual;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  @supports (color: color-mix(in srgb, red, red)) {
    .base {
      --_accent: var(--civic-accent, color-mix(in srgb, currentColor 40%, #d1171c));
      --_hairline: color-mix(in srgb, currentColor 28%, transparent);
      --_tint: color-mix(in srgb, currentColor 8%, transparent);
    }
  }
  .base *,
  .base *::before {
    box-sizing: border-box;
  }
  p,
  dl,
  dd,
  ol,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .small {
    font-size: 0.85em;
  }
  .editor {
    margin-block-start: 0.75em;
    padding: 0.75em;
    border: 2px dashed var(--_accent);
    font-size: 0.9em;
  }
  .editor li {
    margin-block-start: 0.25em;
  }
  @media (forced-colors: active) {
    .base {
      --_accent: LinkText;
      --_hairline: CanvasText;
      --_tint: Canvas;
    }
  }
  @media print {
    .base {
      --_accent: currentColor;
      break-inside: avoid;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .base * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
