import { css } from '../../../base/element/css.js';

/** Pages, and questions that are more than one control. */
export const questionStyles = css`
  .steps {
    margin-block-start: 1em;
  }
  .track {
    display: flex;
    gap: 0.25em;
    margin-block-start: 0.35em;
  }
  .track span {
    flex: 1;
    block-size: 0.3em;
    border: 1px solid currentColor;
  }
  /* A border and not a ground, which forced colours would take away. */
  .track .passed {
    border-block-width: 0.15em;
  }
  .section {
    margin-block-start: 1.75em;
    font-size: 1.2em;
    font-weight: 700;
    text-wrap: balance;
  }
  /* A later page has what ends the form. */
  @media screen {
    .more > .page ~ :not(.page, .bar) {
      display: none;
    }
  }
  [part='back'],
  button.plain {
    font-weight: 400;
  }
  [part='back'] {
    margin-inline-start: 0.75em;
  }
  fieldset {
    min-inline-size: 0;
  }
  .levels,
  .cells {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(var(--_target), 2.75em), 1fr));
    gap: 0.25em;
    max-inline-size: 42em;
    margin-block-start: 0.5em;
  }
  .levels .tick,
  .cells .tick,
  .scale .tick {
    align-items: center;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_hairline);
    border-radius: var(--civic-radius, 2px);
  }
  .scale .tick {
    flex-direction: column;
    gap: 0;
    padding: 0.25em 0;
    font-variant-numeric: tabular-nums;
  }
  .levels .tick,
  .cells .tick {
    flex: 1 0 auto;
    gap: 0.5em;
  }
  /* All beside each other, or all below each other: none stands alone in a second row. */
  .levels {
    row-gap: 0.25em;
  }
  .levels .tick {
    min-inline-size: min(100%, (38em - 100%) * 999);
  }
  .cells .tick {
    flex-grow: 0;
  }
  /* Beside its words where there is room for both, else under them. */
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .row:first-child {
    border: 0;
  }
  .row p {
    flex: 1 1 10em;
    font-weight: 600;
  }
  .row .cells {
    flex: 3 1 18em;
    min-inline-size: 0;
    margin: 0;
  }
  .other {
    padding-inline-start: 2.25em;
  }
  .other[hidden] {
    display: none;
  }
  .photo {
    display: flex;
    gap: 1em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_hairline);
  }
  .photo > :last-child {
    flex: 1;
  }
  .photo .actions {
    margin-block-start: 0.35em;
  }
  .picture {
    flex: none;
    inline-size: 6em;
    block-size: 6em;
    background: var(--_tint);
  }
  .picture canvas {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  progress {
    inline-size: 100%;
    max-inline-size: 16em;
    accent-color: var(--_accent);
  }
  .add {
    position: relative;
    display: inline-flex;
    align-items: center;
    margin-block-start: 0.75em;
    padding-inline: 1.5em;
    min-block-size: var(--_target);
    border: 1px solid currentColor;
    border-radius: var(--civic-radius, 2px);
    cursor: pointer;
  }
  .add[hidden] {
    display: none;
  }
  /* The button that an engine draws speaks the engine's language. */
  .add input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .add:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (max-width: 30em) {
    .scale {
      grid-template-columns: repeat(6, 1fr);
    }
  }
  @media print {
    .page[hidden],
    .condition[hidden],
    .section[hidden],
    .other[hidden] {
      display: block;
    }
    .condition {
      break-inside: avoid;
    }
    .only-if {
      margin-block-start: 1.25em;
      font-size: 0.9em;
    }
    .only-if + .field {
      margin-block-start: 0.25em;
    }
    .steps,
    .add,
    .picture {
      display: none;
    }
    .levels .tick,
    .cells .tick,
    .scale .tick {
      border: 0;
      min-block-size: 0;
    }
    .row {
      break-inside: avoid;
    }
  }
`;
