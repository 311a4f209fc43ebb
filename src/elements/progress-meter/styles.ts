import { css } from '../../base/element/css.js';

export const progressMeterStyles = css`
  .base {
    position: relative;
    padding-block: 0.5em;
  }
  @media screen {
    [data-far] {
      content-visibility: auto;
      contain-intrinsic-size: 7em;
    }
  }
  #label {
    font-weight: 600;
  }
  .number {
    display: block;
    font-size: 2.25em;
    font-weight: 700;
    line-height: 1.2;
    word-break: keep-all;
    font-family: var(--civic-display-font, inherit);
  }
  .unit {
    font-size: 0.5em;
    white-space: nowrap;
  }
  .note {
    /* A sentence, and not names and dates. */
    word-break: normal;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  /* Without a bar there is nothing to stand at the ends of. */
  .number + .end {
    justify-content: start;
  }
  span:empty {
    display: none;
  }
  [aria-live] {
    /* Heard and not seen. */
    position: absolute;
    top: 0;
    clip-path: inset(50%);
  }

  svg {
    display: block;
    inline-size: 100%;
    block-size: 0.8em;
    margin-block: 0.25em;
    border: 1px solid;
    overflow: visible;
    fill: none;
    stroke: currentColor;
  }
  .fill {
    fill: var(--_accent);
    stroke: none;
    transition: transform 0.18s;
  }
  /* Filled from where reading begins. */
  div:dir(rtl) > svg {
    transform: scaleX(-1);
  }

  @media (forced-colors: active) {
    .base {
      --_accent: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fill {
      transition: none;
    }
  }
  @media print {
    /* Drawn as pictures are, the shapes print without their grounds being asked for. */
  }
`;
