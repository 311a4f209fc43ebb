import { css } from '../base/element/css.js';

/** A form on paper, to be filled in by hand, or a pass to be taken along. Nobody prints before this is here (additions.ts). */
export const paperStyles = css`
  @media print {
    .base {
      break-inside: auto;
    }
    .paper {
      display: block;
    }
    /* What is to be written by hand, line by line. */
    .sign {
      margin-block-start: 2.5em;
      white-space: pre-line;
      line-height: 2;
    }
    /* A box stays with its words. */
    .field > .paper {
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
    .field {
      break-inside: avoid;
    }
    /* What stands open on paper has no mark that says it is closed. */
    summary {
      list-style: none;
    }
    button,
    select[part],
    .summary,
    form slot {
      display: none;
    }
    input {
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .tick input {
      border: 1px solid;
    }
    /* A hand needs more room than a keyboard. */
    textarea,
    .text {
      inline-size: 100%;
      max-inline-size: none;
      resize: none;
    }
    .date::-webkit-calendar-picker-indicator {
      display: none;
    }
    /* What an engine writes there (yyyy/mm/dd) is in the way of a pen. */
    .blank {
      -webkit-text-fill-color: transparent;
    }
  }
`;
