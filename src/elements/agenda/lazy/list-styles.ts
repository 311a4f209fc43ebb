import { css } from '../../../base/element/css.js';
import { choiceStyles } from '../../feed/lazy/choice-styles.js';
import { tickStyles } from '../../feed/lazy/tick-styles.js';

const own = css`
  .views {
    display: flex;
  }
  .views button {
    border-color: currentColor;
    color: inherit;
    font-weight: 400;
  }
  .views button[aria-pressed='true'] {
    border-block-end: 4px solid var(--_accent);
    font-weight: 700;
  }
  .views button + button {
    border-inline-start-width: 0;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 0.75em;
    max-inline-size: 66em;
    margin-block-start: 0.75em;
  }
  /* At least two in a row, all as wide as each other. */
  .filters label {
    flex: 1 min(7.25em, 47%);
    max-inline-size: calc(50% - 0.375em);
  }
  .filters .tick {
    /* Its words stay in one line: where there is too little room beside a box it has a row. */
    gap: 0.35em;
    min-inline-size: max-content;
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      border-block-end: 4px solid Highlight;
    }
  }
  @media print {
    .filters,
    .views,
    .found {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

/** What a list of events wears, after the styles of its entries. */
export const listStyles = css([tickStyles, choiceStyles, own]);
