import { css } from '../../../base/element/css.js';
import { choiceStyles } from '../../feed/lazy/choice-styles.js';

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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    align-items: end;
    gap: 0.5em 1em;
    max-inline-size: 66em;
    margin-block-start: 0.75em;
  }
  .filters .tick {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    font-weight: 400;
  }
  .tick input {
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_accent);
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
export const listStyles = css([choiceStyles, own]);
