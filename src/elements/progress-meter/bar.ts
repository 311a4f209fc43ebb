import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Where a count stands between start and goal, and how that is read out. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly now: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly spoken: string;
}

/**
 * The mark of a goal that is reached, with its number. In an `<svg>` of its own, so that the text turns around its own
 * place, which WebKit gets wrong by `transform-box`.
 */
export const renderTick = (x: string, label: string): SVGTemplateResult =>
  svg`<svg x=${x}><line y2="1.1em"></line><text y="2.3em">${label}</text></svg>`;

/** The fill is scaled, not sized, so that a change costs no layout. A thermometer is a bar that the style sheet sets upright. */
export const renderBar = (
  { least, most, now, share, spoken }: Scale,
  ticks: readonly unknown[],
): TemplateResult =>
  html`<svg
    part="track"
    role="meter"
    aria-labelledby="label"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${spoken}
    class=${ticks[1] ? 'ticks' : nothing}
  >
    <rect part="bar" class="fill" width="100%" height="100%" transform="scale(${share} 1)"></rect>
    ${ticks}
  </svg>`;
