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
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
    align-items: end;
    gap: 0.5em 1em;
    max-inline-size: 66em;
    margin-block-start: 0.75em;
  }
  .filters .tick {
    font-weight: 400;
    text-wrap: balance;
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
