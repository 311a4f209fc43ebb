import { css } from '../../../base/element/css.js';
import { hostStyles } from '../../../base/element/host-styles.js';
import { entryStyles } from '../../feed/lazy/entry-styles.js';

const own = css`
  .record {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1.25em;
    padding-block: 1em 0.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .record > * {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  .state {
    font-variant-numeric: tabular-nums;
  }
  .state b {
    color: var(--_accent);
  }
  .declined b,
  .received b {
    color: inherit;
  }
  /* The mark fills up with the work, so that a state is told without colour. */
  .mark {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.4em;
    border: 0.1em solid currentColor;
    border-radius: 50%;
    color: var(--_accent);
  }
  .accepted .mark {
    border-width: 0.2em;
  }
  .in-progress .mark {
    border-inline-start-width: 0.4em;
  }
  .done .mark {
    border-width: 0.4em;
  }
  .declined .mark {
    border-radius: 0;
    color: inherit;
  }
  .figures {
    margin-block-start: 0.5em;
  }
  .claim {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  .joined {
    padding-block: 0.5em;
  }

  .behind {
    padding-block-end: 0.75em;
  }
  .behind > * + * {
    margin-block-start: 1em;
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    .base,
    .record {
      break-inside: auto;
    }
    .text,
    figure,
    tr {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

export const recordsStyles = css([hostStyles, entryStyles, own]);
