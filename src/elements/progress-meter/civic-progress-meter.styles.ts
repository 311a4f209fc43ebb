import { css } from '../../base/css.js';

export const progressMeterStyles = css`
  .base {
    position: relative;
    padding-block: 0.5em;
  }
  .label {
    font-weight: 600;
    text-wrap: balance;
  }
  .figure {
    display: block;
    font: 700 2.25em/1.2 var(--civic-display-font, inherit);
  }
  .unit {
    margin-inline: 0.15em;
    font-size: 0.5em;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  .passed {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
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
  .ticks {
    margin-block-end: 1.8em;
  }

  .ring,
  .thermometer {
    display: grid;
    grid-template-columns: auto 1fr;
    align-content: start;
    column-gap: 1em;
  }
  .ring > *,
  .thermometer > * {
    grid-column: 2;
  }
  .ring svg,
  .thermometer svg {
    grid-area: 1/1 / span 12;
  }
  .ring svg {
    inline-size: 6.5em;
    block-size: 6.5em;
    border: 0;
  }
  .ring text {
    font-size: 14px;
    font-weight: 700;
    dominant-baseline: central;
  }
  .arc {
    stroke: var(--_accent);
    stroke-width: 14;
  }
  .thermometer svg {
    inline-size: 0.8em;
    block-size: 7em;
    margin: 0 3em 1.2em 0.4em;
  }
  .thermometer .fill {
    transform-box: fill-box;
    transform-origin: bottom;
  }
  .thermometer text {
    text-anchor: start;
    dominant-baseline: central;
  }

  svg.line {
    block-size: 3em;
    border: 0;
    border-block-end: 1px solid;
  }
  path {
    stroke: var(--_accent);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }

  @media (forced-colors: active) {
    .base {
      --_accent: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* The shared rule stops the bar's transition. */
  }
  @media print {
    svg {
      break-inside: avoid;
    }
  }
`;
