import { css } from '../../../base/element/css.js';

export const answersStyles = css`
  dl,
  .divided,
  .bracket {
    /* A row is read from its words to its number: not across a whole page. */
    max-inline-size: 40em;
  }
  dl {
    display: grid;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block: 0.5em;
    line-height: 1.4;
  }
  .bars {
    grid-template-columns: fit-content(45%) minmax(2em, 1fr) max-content;
  }
  .levels {
    grid-template-columns: 1fr max-content;
    column-gap: 0;
  }
  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .levels dt {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .levels > * {
    padding-block-end: 0.2em;
    border-block-end: 1px solid var(--_hairline);
    block-size: 100%;
  }
  /* Between what counts as satisfied and what does not. */
  .levels > :is(dt, dd):nth-of-type(3) {
    border-block-end: 1px solid;
  }

  dl svg {
    margin: 0;
    border: 0;
  }
  .bar > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar > svg {
    block-size: 0.75em;
    border-inline-start: 1px solid;
  }
  /* A full length, as a hairline: all who answered. */
  .scale {
    stroke: var(--_hairline);
  }
  .open {
    stroke-width: 0.3em;
    stroke-dasharray: 2 3;
  }
  svg.divided {
    margin-block: 0;
    block-size: 1.75em;
    border: 1px solid;
  }
  svg.bracket {
    border: 0;
    block-size: 0.4em;
    overflow: hidden;
    margin-block: 0.35em 0;
  }
  svg.key {
    flex: none;
    inline-size: 2em;
    block-size: 1em;
  }
  [class^='level-'] > rect {
    stroke-width: 1;
  }
  [class^='level-'] > line {
    stroke: var(--_accent);
    stroke-width: 4em;
  }
  [class^='level-'] {
    overflow: hidden;
  }
  .level-2 > line {
    stroke-dasharray: 2.5 1.5;
  }
  .level-3 > line {
    stroke-dasharray: 1 3.5;
  }
  .level-4 > line {
    stroke: currentColor;
    stroke-width: 1;
  }
  .level-5 > line {
    stroke: currentColor;
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    /* The meter's own rules say which colours are left. */
  }
  @media print {
    /* Shapes print without their grounds being asked for. */
  }
`;
