import { css } from '../../base/element/css.js';

export const progressMeterStyles = css`
  .base {
    position: relative;
    padding-block: 0.5em;
  }
  #label {
    font-weight: 600;
  }
  .number {
    display: block;
    font-size: 2.25em;
    font-weight: 700;
    line-height: 1.2;
    font-family: var(--civic-display-font, inherit);
  }
  .unit {
    font-size: 0.5em;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
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
  text {
    fill: currentColor;
    stroke: none;
    font-size: 0.85em;
    text-anchor: middle;
  }
  /* Filled from where reading begins; a number is turned back. */
  div:dir(rtl) > svg,
  div:dir(rtl) text {
    transform: scaleX(-1);
  }
  .ticks {
    margin-block-end: 1.8em;
  }

  .ring,
  .thermometer {
    min-block-size: 8em;
    padding-inline-start: 8em;
  }
  .ring > svg,
  .thermometer > svg {
    position: absolute;
    inset: 0.5em 0;
    inline-size: 7em;
  }
  .ring > svg {
    block-size: 7em;
    border: 0;
  }
  .arc {
    stroke: var(--_accent);
    stroke-width: 1em;
  }
  .arc,
  div.thermometer > svg {
    transform: rotate(-90deg);
    transform-origin: 3.5em 3.5em;
  }
  div.thermometer text {
    transform: translate(2em, 3em) rotate(90deg);
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
