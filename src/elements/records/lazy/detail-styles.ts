import { css } from '../../../base/element/css.js';
import { wholeStyles } from '../../feed/lazy/whole-styles.js';

const own = css`
  .timeline {
    list-style: none;
    max-inline-size: 40em;
    margin-block-start: 0.75em;
  }
  .timeline li {
    position: relative;
    padding-block-end: 0.75em;
    padding-inline-start: 1.25em;
    border-inline-start: 2px solid var(--_hairline);
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.55em;
    inset-inline-start: calc(-0.3em - 1px);
    box-sizing: border-box;
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    border: 0.33em solid var(--_accent);
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .when {
    font-size: max(0.9em, 13px);
    font-variant-numeric: tabular-nums;
  }
  .when b {
    margin-inline-start: 0.5em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0.35em 1.5em;
  }

  /* Before and after. */
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5em;
  }
  /* One shape for both, so that they can be laid over each other. */
  .two img {
    aspect-ratio: 4 / 3;
    object-fit: cover;
  }
  .pair,
  .single {
    max-inline-size: 52em;
  }
  .single {
    max-inline-size: 32em;
  }
  figcaption {
    padding-block: 0.25em;
  }
  figcaption b {
    margin-inline-end: 0.6em;
  }
  .compare {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-end: 0.5em;
  }
  .compare input {
    display: none;
    flex: 1 1 100%;
    min-block-size: var(--_target);
    accent-color: var(--_accent);
  }
  .compared .compare input {
    display: block;
  }
  @media screen {
    .compared .two {
      position: relative;
      display: block;
    }
    .compared figure + figure {
      position: absolute;
      inset: 0;
    }
    .compared figure + figure img {
      clip-path: inset(0 0 0 var(--_cut, 50%));
    }
    .compared figcaption {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 0;
      padding-inline: 0.5em;
      background: Canvas;
      color: CanvasText;
    }
    .compared figure + figure figcaption {
      inset-inline: auto 0;
    }
  }

  .table {
    margin-block: 1.5em 0.75em;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    border-block: 2px solid currentColor;
    font-size: max(0.9em, 13px);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  caption {
    padding-block: 0.25em;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    min-inline-size: 4em;
    padding: 0.4em 0.75em 0.4em 0;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: baseline;
  }
  tbody th {
    min-inline-size: 10em;
  }
  td {
    /* A column is as wide as its longest word: a date and a number with its unit stay whole. */
    word-break: keep-all;
    overflow-wrap: break-word;
  }

  .ledger .record {
    padding-block: 1.25em 0.5em;
  }
  .ledger .title {
    font-size: 1.5em;
  }
  @media (min-width: 60em) {
    .ledger .record,
    .record:has(> [part='photos']) {
      grid-template-columns: 3fr 2fr;
      grid-template-rows: auto 1fr;
      grid-auto-flow: dense;
      gap: 0.25em 2em;
    }
    .record > [part='photos'] {
      grid-column: 1;
      grid-row: span 2;
    }
    [part='photos'] ~ .text,
    [part='photos'] ~ .behind,
    [part='photos'] ~ details {
      grid-column: 2;
    }
  }

  /* On a phone and on small paper a row of the table is the name, and two columns of what is known of it. */
  @media (max-width: 40em) {
    tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 1em;
      padding-block: 0.5em;
      border-block-end: 1px solid var(--_hairline);
    }
    tbody th {
      grid-column: 1 / -1;
    }
    thead,
    td:empty {
      display: none;
    }
    tr > * {
      padding: 0;
      border: 0;
    }
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    .compare {
      display: none;
    }
    .two {
      grid-template-columns: 100%;
    }
    figure {
      max-inline-size: 24em;
    }
    .table {
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

export const detailStyles = css([wholeStyles, own]);
