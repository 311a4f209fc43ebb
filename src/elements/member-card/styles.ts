import { css } from '../../base/element/css.js';

export const memberCardStyles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.5em 1em;
    padding-block: 1em 0.75em;
    border-block-start: 1px solid var(--_hairline);
    box-sizing: border-box;
    /* In a row of a list the ways to the stories stand side by side. */
    min-block-size: 100%;
    align-content: space-between;
  }
  .base > * {
    flex: 1 100%;
    min-inline-size: 0;
  }
  @media screen {
    [data-far] {
      content-visibility: auto;
      contain-intrinsic-size: 9em;
    }
  }
  .body {
    flex: 1 9em;
  }
  /* Not of what stands below the text: narrower than its line, it would move up beside it. */
  .body > * {
    max-inline-size: 38em;
  }

  .photo {
    flex: 0 0 6em;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 8em;
    object-fit: cover;
  }
  .initial {
    /* A ring, which forced colours leave: they take a ground away. */
    outline: 1px solid var(--_hairline);
    flex: 0 0 2.4em;
    font-size: 2em;
    line-height: 2.4;
    text-align: center;
    border-radius: 50%;
  }
  .name {
    display: block;
    /* Its own direction is for the letters: the side it stands at is the page's. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    line-height: 1.3;
    font-size: 1.4em;
    font-weight: 700;
  }
  .summary,
  .facts,
  .quote,
  .source {
    margin-block-start: 0.5em;
  }

  /* Where there is room, columns of one width, each a figure above its label; else lines, each a label and its figure. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    overflow-wrap: break-word;
  }
  .facts > div {
    flex: 0 1 max(min(9em, 28%), 2600em - 9999%);
    max-inline-size: 100%;
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 0 0.5em;
    align-content: flex-end;
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_hairline);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    align-items: baseline;
  }
  dt {
    flex: 1 calc(1100em - 9999%);
  }
  dd {
    max-inline-size: 100%;
  }
  /* A unit stays with its number, or follows it to the next line whole. */
  .unit {
    word-break: keep-all;
  }
  p:empty {
    display: none;
  }
  dt,
  .unit {
    font-size: max(0.85em, 13px);
  }
  .number {
    white-space: nowrap;
    font-family: var(--civic-display-font, inherit);
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.2;
  }
  .compact .name {
    font-size: 1em;
  }
  .quote {
    padding-inline-start: 1em;
  }
  .quote::before {
    /* Hangs: what was said begins flush. */
    content: open-quote;
    display: inline-block;
    inline-size: 1em;
    margin-inline-start: -1em;
    text-align: end;
    color: var(--_accent);
  }
  .quote::after {
    content: close-quote;
  }

  summary {
    /* As high as a finger, with the engine's own marker. */
    line-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .compact .photo {
    flex: 0 0 3em;
    font-size: 1em;
    line-height: 3;
  }
  .compact img {
    block-size: 3em;
  }

  @media (prefers-color-scheme: dark) {
    img {
      filter: brightness(0.8);
    }
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    summary {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;
