import { css } from '../../../base/element/css.js';
import { tickStyles } from '../../feed/lazy/tick-styles.js';

const own = css`
  .directory .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1.5em;
    margin-block-end: 0.5em;
  }
  .directory .filters p > label {
    display: block;
    font-weight: 600;
  }
  .directory select {
    min-block-size: var(--_target);
    min-inline-size: 8em;
    max-inline-size: 100%;
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--civic-radius, 0);
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
  .directory option {
    /* The list of a select is the engine's own, and dark letters on its light ground. */
    color: CanvasText;
    background: Canvas;
  }
  .directory .found {
    padding-block-end: 0.5em;
  }
  .directory ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--civic-column, 20em)), 1fr));
    gap: 0 2em;
  }
  .directory li {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .directory .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
  }
  .directory .name {
    font-size: 1.15em;
    font-weight: 700;
    text-wrap: balance;
  }
  .directory .open {
    /* In large type, whose lines stand close, its border would touch the lines above and below. */
    display: inline-block;
    margin-block: 0.2em;
    padding-inline: 0.4em;
    border: 1px solid currentColor;
    color: var(--_accent);
  }
  .directory .tel {
    display: inline-block;
    line-height: var(--_target);
    font-size: 1.15em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .directory .small .tel {
    font-size: 1em;
    font-weight: 400;
  }
  .directory summary {
    line-height: var(--_target);
    color: var(--_accent);
    cursor: pointer;
  }
  .directory .hours > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.15em;
  }
  .directory .hours dt {
    flex: 0 0 9.5em;
    /* A line ends between dates, not within one. */
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .directory .hours dd {
    /* Beside its days in every row, or below them in every row: several spans of a day stand below each other. */
    flex: 1 0 7em;
    margin: 0;
    word-break: keep-all;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    .directory .filters,
    .directory .found,
    /* On paper nobody knows when it is read. */
    .directory .state,
    .directory summary {
      display: none;
    }
    /* What is called or written to says its address itself. */
    .directory p a::after {
      content: none;
    }
    .directory .tel {
      line-height: inherit;
    }
    .directory li {
      break-inside: avoid;
    }
  }
`;

export const directoryStyles = css([tickStyles, own]);
