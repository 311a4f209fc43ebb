import { css } from '../../base/css.js';

export const progressMeterStyles = css`
  .base {
    position: relative;
    padding-block: 0.5em;
  }
  .label {
    font-weight: 600;
  }
  .figure {
    display: block;
    font: 700 2.25em/1.2 var(--civic-display-font, inherit);
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
  .passed {
    position: absolute;
    inset: 0;
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
    min-block-size: 9em;
    padding-inline-start: 8em;
  }
  .ring svg,
  .thermometer svg {
    position: absolute;
    inset: 0.5em auto auto 0;
    inline-size: 7em;
  }
  .ring svg {
    block-size: 7em;
    border: 0;
  }
  .ring text {
    font-size: 14px;
    font-weight: 700;
  }
  .arc {
    stroke: var(--_accent);
    stroke-width: 14;
  }
  .thermometer svg {
    transform-origin: 0 0;
    transform: translate(0.5em, 7em) rotate(-90deg);
  }
  .thermometer text {
    transform-box: fill-box;
    transform: rotate(90deg);
  }

  .line {
    block-size: 3em;
    border-width: 0 0 1px;
  }
  polyline {
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
    /* The shared rule stops the bar. */
  }
  @media print {
    /* Drawn as pictures are, the shapes print without their grounds being asked for. */
  }
`;
