import { html, nothing, type TemplateResult } from 'lit';

/** Where a count stands between start and goal, and how that is read out. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly now: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly spoken: string;
}

/** The fill is scaled, not sized, so that a change costs no layout. */
export const renderBar = (
  { least, most, now, share, spoken }: Scale,
  ticks: readonly unknown[] = [],
): TemplateResult =>
  html`<svg
    part="track"
    role="meter"
    aria-labelledby="label"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${spoken}
    class=${ticks[0] ? 'ticks' : nothing}
  >
    <rect part="bar" class="fill" width="100%" height="100%" transform="scale(${share} 1)"></rect>
    ${ticks}
  </svg>`;
