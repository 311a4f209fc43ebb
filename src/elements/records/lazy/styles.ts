import { css } from '../../../base/element/css.js';
import { hostStyles } from '../../../base/element/host-styles.js';

const own = css`
  [hidden] {
    display: none !important;
  }
  p,
  .title {
    max-inline-size: 38em;
  }

  .record {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1.25em;
    padding-block: 1em 0.5em;
    border-block-start: 1px solid var(--_hairline);
  }
  .record > * {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    background: #8080801f;
  }
  .state {
    font-variant-numeric: tabular-nums;
  }
  .state b {
    color: var(--_accent);
  }
  .declined b,
  .received b {
    color: inherit;
  }
  /* The mark fills up with the work, so that a state is told without colour. */
  .mark {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.4em;
    border: 0.1em solid currentColor;
    border-radius: 50%;
    color: var(--_accent);
  }
  .accepted .mark {
    border-width: 0.2em;
  }
  .in-progress .mark {
    border-inline-start-width: 0.4em;
  }
  .done .mark {
    border-width: 0.4em;
  }
  .declined .mark {
    border-radius: 0;
    color: inherit;
  }
  .title {
    display: block;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-family: var(--civic-display-font, inherit);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
    word-break: keep-all;
  }
  .clause {
    word-break: normal;
  }
  .summary {
    margin-block-start: 0.35em;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block-start: 0.5em;
  }
  .figures > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    line-height: 1.35;
  }
  .figures dd {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.4em;
    font-weight: 700;
  }
  .claim {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  button:not(.count) {
    min-block-size: var(--_target);
    padding-inline: 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--civic-radius, 2px);
    background: transparent;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .joined {
    padding-block: 0.5em;
  }

  summary {
    /* As high as a finger, with the engine's own marker. */
    line-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .behind {
    padding-block-end: 0.75em;
  }
  .behind > * + * {
    margin-block-start: 1em;
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    .base,
    .record {
      break-inside: auto;
    }
    .text,
    figure,
    tr {
      break-inside: avoid;
    }
    summary,
    .claim button {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

export const recordsStyles = css([hostStyles, own]);
