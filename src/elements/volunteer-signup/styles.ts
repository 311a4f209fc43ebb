import { css } from '../../base/element/css.js';

export const volunteerStyles = css`
  .base {
    container-type: inline-size;
  }
  .title {
    margin-block-end: 0.25em;
  }
  .title ~ p:not(.state),
  .consents {
    max-inline-size: 38em;
  }
  .state {
    /* As wide as the rules above and below it, unless the page is much wider. */
    max-inline-size: 47em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: 0.5em;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .person .field {
    flex: 0 1 16em;
    margin: 0;
  }
  .add {
    margin-block-start: 0.75em;
  }
  .day {
    margin-block-start: 1em;
    border: 0;
  }
  /* What the engine leaves out it also clips: the ring around what has the focus needs its room inside. */
  .far {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 24em;
    margin-inline: -0.5em;
    padding-inline: 0.5em;
  }
  .day legend {
    inline-size: 100%;
    padding-block-end: 0.25em;
    border-block-end: 2px solid currentColor;
    font-weight: 700;
  }
  .day li {
    border-block-end: 1px solid var(--_hairline);
  }
  .cells {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.5em;
    font-variant-numeric: tabular-nums;
  }
  /* How many are free stands beside the time, and whole below it where there is no room; post and place follow. */
  .cells > * + :not(:last-child) {
    order: 1;
    flex-basis: 100%;
  }
  i {
    font-style: normal;
    white-space: nowrap;
  }
  .open {
    font-weight: 600;
  }
  .more {
    padding-block-end: 0.5em;
    padding-inline-start: 2.65em;
  }
  .more button {
    margin-block: 0.5em;
  }
  .more .error {
    display: block;
  }
  .tick :disabled + * {
    opacity: 0.75;
  }
  .chosen,
  .title ~ form .summary {
    margin-block-start: 1em;
  }
  @container (min-width: 40em) {
    .cells {
      display: grid;
      grid-template-columns: 8em 1fr 1fr 9em;
      align-items: baseline;
    }
    .cells > * {
      order: 0 !important;
    }
    .cells > :last-child {
      text-align: end;
    }
  }
  @media (forced-colors: active) {
    .tick :disabled + * {
      opacity: 1;
      color: GrayText;
    }
  }
  @media print {
    .day {
      break-inside: avoid;
      content-visibility: visible;
    }
    #posts {
      break-inside: auto;
    }
    /* Without companions there is only a button, and no button on paper. */
    .people:not(:has(.person)),
    .chosen {
      display: none;
    }
  }
`;
