import { css } from '../../../base/element/css.js';

/** The boxes that a list is chosen by, the line that says how much is left, and what a long list's disclosures do without. */
export const choiceStyles = css`
  .filters label {
    font-weight: 600;
  }
  select {
    display: block;
    /* A long name of an office may not make the box wider than its column. */
    inline-size: 100%;
    min-block-size: var(--_target);
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--civic-radius, 0);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 400;
    /* Below 16px, iOS zooms the page when the box is touched. */
    font-size: max(1em, 16px);
  }
  option {
    /* The list of a select is the engine's own, and dark letters on its light ground. */
    background: Canvas;
    color: CanvasText;
  }
  .found {
    margin-block: 0.75em 0.5em;
  }
  /*
   * Where a counter or a box with style containment (a closed disclosure has one) comes or goes, Chromium counts through all
   * elements of the page anew (docs/adr/0079). So the marker counts nothing, and what is not chosen keeps its boxes.
   */
  summary {
    counter-increment: none;
  }
  @supports (content-visibility: hidden) {
    .item {
      contain: style;
    }
    .item[hidden] {
      display: block !important;
      position: absolute;
      visibility: hidden;
      content-visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;
