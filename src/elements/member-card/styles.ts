import { css } from '../../base/element/css.js';

export const memberCardStyles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.5em 1em;
    padding-block: 1em 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .base > * {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  p,
  .name {
    max-inline-size: 38em;
    text-wrap: pretty;
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
    flex: 0 0 3em;
    font-size: 2em;
    line-height: 3;
    text-align: center;
    background: #8080801f;
  }
  .body {
    flex: 1 1 12em;
  }
  @media screen {
    [data-far] {
      content-visibility: auto;
      contain-intrinsic-size: 9em;
    }
  }
  .name {
    display: block;
    /* Its own direction is for the letters: the side it stands at is the page's. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.3;
  }
  .summary,
  .facts,
  .quote,
  .source,
  details > div {
    margin-block-start: 0.5em;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
  }
  .summary:empty {
    display: none;
  }
  .facts > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    line-height: 1.3;
  }
  dt,
  .unit {
    font-size: 0.85em;
  }
  .number,
  .feature .name {
    font-family: var(--civic-display-font, inherit);
  }
  .number {
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.2;
  }
  .quote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }
  .quote::before {
    content: open-quote;
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
  }
  .compact img {
    block-size: 3em;
  }
  .compact .name {
    font-size: 1em;
  }

  .feature {
    gap: 1em 2em;
    border-block-start: 3px solid currentColor;
  }
  .feature figure {
    flex: 5 1 15em;
    max-inline-size: 26em;
  }
  .feature img {
    block-size: auto;
  }
  .feature .body {
    flex: 7 1 18em;
  }
  .feature .name {
    font-size: min(2.5em, 9vw);
  }
  .feature .post {
    color: var(--_accent);
    font-weight: 600;
  }
  .feature .summary {
    font-size: 1.2em;
  }
  .feature .facts {
    margin-block-start: 1em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_hairline);
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
