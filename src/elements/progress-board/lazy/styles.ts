import { css } from '../../../base/element/css.js';
import { hostStyles } from '../../../base/element/host-styles.js';

const own = css`
  .base {
    padding-block: 0.75em;
    border-block-start: 3px solid;
  }
  #heading {
    margin-block-end: 0.5em;
    /* One by one: a shorthand with \`inherit\` in it is none. */
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.3;
    font-family: var(--civic-display-font, inherit);
    text-wrap: balance;
    word-break: keep-all;
  }
  .list {
    display: grid;
    /*
     * As many columns as there is room for, four at most: two on a phone, three on a tablet, so that a unit stays with its number
     * and a date with its words. Fewer measures than columns share the whole width.
     */
    grid-template-columns: repeat(
      auto-fit,
      minmax(
        max(
          min(
            100%,
            var(--civic-column, var(--_column, max(9.5em, min(12em, 30%)))) /
              var(--civic-type-scale, 1)
          ),
          25% - 1.5em
        ),
        1fr
      )
    );
    column-gap: 1.5em;
    margin-block-end: 0.5em;
    border-block-end: 1px solid var(--_hairline);
  }
  /* Three to a row would leave the last of these alone: four, or four and three. */
  .list:has(> :nth-child(3n + 1):last-child) {
    --_column: 9.5em;
  }
  .list.wide {
    --_column: 20em;
  }
  li {
    position: relative;
    border-block-start: 1px solid var(--_hairline);
    break-inside: avoid;
  }
  /* A hairline between columns, where newspapers draw it. */
  li::before {
    content: '';
    position: absolute;
    inset-block: 0.75em;
    inset-inline-start: -0.75em;
    border-inline-start: 1px solid var(--_hairline);
  }
  .list {
    overflow: hidden;
  }
  @media (max-width: 30em) {
    /* On a phone there are two columns, and the last of an odd number is as wide as both. */
    li:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  civic-progress-meter {
    /* Already in the size around it. */
    --civic-font-size: calc(1em / var(--civic-type-scale, 1));
  }

  @media (forced-colors: active) {
    /* Rules are drawn as borders, which the engine sets itself. */
  }
  @media print {
    .base {
      break-inside: auto;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

export const progressBoardStyles = css([hostStyles, own]);
