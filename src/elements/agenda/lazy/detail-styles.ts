import { css } from '../../../base/element/css.js';
import { wholeStyles } from '../../feed/lazy/whole-styles.js';

const own = css`
  .behind > * + *,
  .alone > * + * {
    margin-block-start: 0.75em;
  }
  .behind {
    padding-block-end: 0.5em;
  }
  .facts > div {
    padding-block: 0.15em;
  }
  .label {
    font-weight: 700;
  }
  .points {
    padding-inline-start: 1.75em;
  }
  .points li,
  .dates li {
    max-inline-size: 38em;
    padding-block: 0.15em;
  }
  .at {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .dates .cancelled {
    text-decoration: line-through;
  }
  .dates .over {
    opacity: 0.75;
  }
  .alone {
    display: block;
    border-block-start: 3px double currentColor;
  }
  .alone > .title {
    margin-block-start: 0;
    font-size: 1.9em;
    line-height: 1.3;
  }
  .alone > .time,
  .alone > .where {
    font-size: 1.2em;
    line-height: 1.45;
  }
  .alone > .where {
    margin-block-start: 0;
  }
  figure {
    max-inline-size: 32em;
  }
  @media screen and (min-width: 60em) {
    /* What, when and where on one side; the picture, and all there is to know, on the other. */
    .alone:has(> figure) {
      columns: 2;
      column-gap: 2em;
    }
    .alone > figure {
      break-before: column;
      margin-block-start: 0;
    }
  }

  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    /* A poster is read from a distance: what, when and where fill the upper half of an A4 sheet. */
    .alone > .title {
      font-size: 30pt;
    }
    .alone > .time,
    .alone > .where {
      font-size: 18pt;
    }
    .alone > .summary,
    .alone > .behind {
      font-size: 13pt;
    }
    figure {
      max-inline-size: 120mm;
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

/** What one event alone wears, after the styles of its entry. */
export const detailStyles = css([wholeStyles, own]);
