import { css } from '../../base/element/css.js';

/** What stands in a form's place once it was sent: a receipt, and what can be done with it. */
export const outcomeStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .receipt {
    font-size: 1.25em;
    letter-spacing: 0.05em;
    white-space: nowrap;
  }
  summary {
    padding-block: 0.75em;
    cursor: pointer;
  }
  @media print {
    details {
      display: none;
    }
  }
`;
