import { css } from '../../../base/element/css.js';
import { choiceStyles } from '../../feed/lazy/choice-styles.js';

const own = css`
  /* How many of each state: the figures first, as a newspaper's box of numbers. */
  .counts {
    display: grid;
    /* Six on a phone stand in one row. */
    grid-template-columns: repeat(auto-fill, minmax(max(58px, 3.2em), 1fr));
    border-block: 1px solid var(--_hairline);
  }
  /* Five that have no room in one row stand in two, three and two. */
  .counts:has(> :nth-child(5):last-child) {
    grid-template-columns: repeat(
      auto-fill,
      minmax(max(58px, 3.2em, min(30%, (16em - 100%) * 999)), 1fr)
    );
  }
  .count {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5em 0;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    text-align: start;
    white-space: nowrap;
  }
  button.count {
    cursor: pointer;
  }
  .count[aria-pressed='true'] {
    border-block-end-color: var(--_accent);
    font-weight: 700;
  }
  .number {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.75em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.5em), 1fr));
    gap: 0.5em 1em;
    max-inline-size: 50em;
    margin-block-start: 0.75em;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--civic-column, 26em)), 1fr));
    gap: 0 2.5em;
  }
  .ledger .list {
    grid-template-columns: 100%;
  }
  .heading {
    max-inline-size: none;
    margin-block-start: 1.5em;
    padding-block-start: 0.25em;
    border-block-start: 3px double currentColor;
    font-family: var(--civic-display-font, inherit);
    font-size: 1.4em;
    font-weight: 700;
  }
  .long .list {
    /* An engine that does not know the next line has less to look through all the same. */
    contain: content;
    content-visibility: auto;
    /* Containment clips at the padding edge; focus rings need room. */
    padding-inline: 5px;
    margin-inline: -5px;
  }

  /* A record alone shows its pictures whole. */
  .record > .thumbnail {
    grid-column: 2;
    grid-row: 1;
    inline-size: 8em;
  }
  .thumbnail + .text {
    grid-column: 1;
    grid-row: 1;
  }
  .thumbnail img {
    block-size: auto;
    aspect-ratio: 4 / 3;
    object-fit: cover;
  }
  @media (max-width: 40em) {
    .record > .thumbnail {
      inline-size: min(5.5em, 22vw);
    }
    /* Three to a row would leave the last of four alone. */
    .figures > :first-child:nth-last-child(4),
    .figures > :first-child:nth-last-child(4) ~ div {
      flex: 0 0 calc(50% - 0.75em);
    }
  }
  @media (prefers-color-scheme: dark) {
    img {
      filter: brightness(0.8);
    }
  }
  @media (forced-colors: active) {
    .count[aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
    .count {
      border-block-end-color: Canvas;
    }
  }
  @media print {
    .long .list {
      contain: none;
      content-visibility: visible;
    }
    .filters,
    /* What is opened for paper shows it whole. */
    .thumbnail {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

export const listStyles = css([choiceStyles, own]);
