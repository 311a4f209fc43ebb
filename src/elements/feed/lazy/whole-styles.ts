import { css } from '../../../base/element/css.js';

/** What an entry wears besides once it is shown whole. */
export const wholeStyles = css`
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .facts dt {
    flex: 0 0 4.5em;
    opacity: 0.8;
  }
  .facts dd {
    /* Where a date has no room beside its label, it is below. */
    flex: 1 9em;
    min-inline-size: 0;
  }
  @media (prefers-color-scheme: dark) {
    img {
      filter: brightness(0.8);
    }
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;
