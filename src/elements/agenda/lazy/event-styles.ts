import { css } from '../../../base/element/css.js';
import { entryStyles } from './entry-styles.js';

const own = css`
  .day {
    display: grid;
    contain: content;
    content-visibility: auto;
    /* Containment clips at the padding edge; focus rings need room. */
    padding-inline: 5px;
    margin-inline-start: -5px;
  }
  .date {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block: 0.5em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    /* Of the day's own box it would begin outside of the page's edge, with the room above. */
    border-block-start: 2px solid currentColor;
    margin-inline-end: -5px;
  }
  .number {
    font-family: var(--civic-display-font, inherit);
    font-size: 2.25em;
    line-height: 1;
  }
  .date b {
    margin-inline-start: 0.5em;
  }
  .near .number,
  .date b {
    color: var(--_accent);
  }
  .entry {
    display: grid;
    gap: 0 1.25em;
    padding-block: 0.75em;
  }
  .item + .item > .entry {
    border-block-start: 1px solid var(--_hairline);
  }
  .time {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .text {
    min-inline-size: 0;
  }
  .title {
    /* A title that begins with a quotation mark begins flush. */
    text-spacing-trim: trim-start;
  }
  .cancelled > .time,
  .cancelled > .text > .title,
  .cancelled > .title {
    text-decoration: line-through;
  }
  .text > .state,
  .alone > .state {
    margin-block: 0.35em;
  }
  .state s {
    word-break: keep-all;
  }
  .state .hours {
    white-space: nowrap;
  }
  .state b {
    padding-inline: 0.4em;
    margin-inline-end: 0.6em;
    border: 1px solid currentColor;
    color: var(--_accent);
    font-size: 0.9em;
  }
  .over .state b {
    color: inherit;
  }
  .note,
  .places {
    margin-block-start: 0.35em;
  }
  .note {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .past {
    border-block: 1px solid var(--_hairline);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    max-inline-size: none;
    margin-block: 1em;
  }
  .code {
    display: none;
  }

  @media (min-width: 40em) {
    .day {
      grid-template-columns: 8em minmax(0, 1fr);
    }
    .day > .entries {
      grid-column: 2;
      grid-row: 1;
      margin-inline-end: -5px;
      padding-inline: 1.5em 5px;
      border-block-start: 2px solid currentColor;
    }
    .day > .date {
      flex-direction: column;
      gap: 0.15em;
      align-self: start;
      padding-block: 0.75em;
    }
    .entry:not(.alone) {
      grid-template-columns: 9em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    .base {
      break-inside: auto;
    }
    .day {
      contain: none;
      content-visibility: visible;
      grid-template-columns: 7em minmax(0, 1fr);
    }
    .day > .entries {
      grid-column: 2;
      grid-row: 1;
      margin-inline-end: -5px;
      padding-inline: 1.5em 5px;
      border-block-start: 2px solid currentColor;
    }
    .day > .date {
      flex-direction: column;
      gap: 0.15em;
    }
    .entry {
      break-inside: avoid;
    }
    .past,
    .entry > .text > details,
    .tools,
    button {
      display: none;
    }
    .code {
      display: flex;
      align-items: center;
      gap: 1em;
      margin-block-start: 1.5em;
      padding-block-start: 0.75em;
      border-block-start: 2px solid currentColor;
      break-inside: avoid;
    }
    .code svg {
      flex: none;
      inline-size: 32mm;
      block-size: 32mm;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

/** What a list and one event alone have in common. */
export const eventStyles = css([entryStyles, own]);
