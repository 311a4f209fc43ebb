import { css } from '../../../base/element/css.js';

export const shapeStyles = css`
  text {
    fill: currentColor;
    stroke: none;
    font-size: max(0.85em, 13px);
    text-anchor: middle;
  }
  div:dir(rtl) text {
    /* The drawing is mirrored, and its numbers are turned back. */
    transform: scaleX(-1);
  }
  .ticks {
    margin-block: 0.5em 1.8em;
  }
  .over {
    stroke: var(--_accent);
    stroke-width: 0.8em;
    stroke-dasharray: 3 2;
  }

  .ring {
    min-block-size: 8em;
    /* Beside its words, and above them where there is no room for both. */
    padding-inline-start: clamp(0px, (100% - 15em) * 999, 8.5em);
    padding-block-start: clamp(0.5em, (15em - 100%) * 999, 8em);
  }
  .ring > svg {
    position: absolute;
    inset: 0.5em 0;
    inline-size: 7em;
    block-size: 7em;
    border: 0;
  }
  .arc {
    stroke: var(--_accent);
    stroke-width: 0.9em;
    transform: rotate(-90deg);
    transform-origin: 3.5em 3.5em;
  }
  .share {
    font-size: 1.75em;
    font-weight: 700;
    font-family: var(--civic-display-font, inherit);
  }

  .history {
    block-size: 5em;
    margin-block: 1.25em 0.5em;
    border: 0;
  }
  .history svg {
    block-size: 100%;
    margin: 0;
    border: 0;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .history path {
    stroke-width: 7;
  }
  .history text {
    text-anchor: start;
  }
  .goal {
    stroke-dasharray: 5 4;
  }
  @media (forced-colors: active) {
    /* Strokes of the text's colour, as the meter's own rules say. */
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
  @media print {
    /* Shapes print without their grounds being asked for. */
  }
`;
