import { css } from '../../../base/element/css.js';
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
  .filters label {
    font-weight: 600;
  }
  .filters .tick {
    font-weight: 400;
  }
  select {
    display: block;
    /* A long name of an office may not make the box wider than its column. */
    inline-size: 100%;
    min-block-size: var(--_target);
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--civic-radius, 0);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 400;
    /* Below 16px, iOS zooms the page when the box is touched. */
    font-size: max(1em, 16px);
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .found {
    margin-block: 0.75em 0.5em;
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
export const listStyles = css([tickStyles, own]);
