import { css } from '../../../base/element/css.js';

export const monthStyles = css`
  .month {
    margin-block-end: 1em;
  }
  .turn {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .turn button {
    flex: none;
    inline-size: var(--_target);
    padding: 0;
    font-size: 1.25em;
  }
  .turn p {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.4em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    table-layout: fixed;
    line-height: 1.4;
  }
  th {
    padding-block: 0.25em;
    border-block-end: 2px solid currentColor;
    font-size: max(0.85em, 13px);
  }
  td {
    position: relative;
    block-size: 5.5em;
    padding: 0.35em;
    border: 1px solid var(--_hairline);
    vertical-align: top;
    cursor: pointer;
  }
  td:first-child {
    border-inline-start: 0;
  }
  td:last-child {
    border-inline-end: 0;
  }
  td .number {
    font-family: inherit;
    font-size: 1em;
    font-variant-numeric: tabular-nums;
    line-height: 1.6;
  }
  .other .number {
    opacity: 0.75;
  }
  [aria-current] .number {
    /* Today in another month's page has its whole contrast. */
    opacity: 1;
    color: var(--_accent);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  td[aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -3px;
  }
  td:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  /* For who cannot see the number: the day in full, and how much there is. */
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .few {
    display: none;
    font-variant-numeric: tabular-nums;
  }
  .titles > span {
    display: -webkit-box;
    overflow: hidden;
    font-size: max(0.8em, 13px);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .titles > span + span {
    margin-block-start: 0.2em;
  }
  .titles .cancelled {
    text-decoration: line-through;
  }
  .keys {
    margin-block-start: 0.35em;
  }

  @media (max-width: 40em) {
    td {
      block-size: 3.5em;
      padding: 0.25em 0;
      text-align: center;
    }
    td .number {
      display: block;
    }
    .titles {
      display: none;
    }
    .few {
      display: inline-block;
      min-inline-size: 1.6em;
      border: 1px solid var(--_accent);
      border-radius: 1em;
      color: var(--_accent);
      font-size: max(0.8em, 13px);
      font-weight: 700;
      line-height: 1.5;
    }
    .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] {
      outline-color: Highlight;
    }
  }
  @media print {
    .turn button,
    .keys {
      display: none;
    }
    td {
      cursor: auto;
    }
    /* Whole: nobody opens a day on paper. */
    .titles > span {
      display: block;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;
