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
    .field {
      break-inside: avoid;
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
  }
`;
