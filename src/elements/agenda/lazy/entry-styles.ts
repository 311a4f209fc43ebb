import { css } from '../../../base/element/css.js';

/** The text, the figures and the buttons of an entry. */
export const entryStyles = css`
  [hidden] {
    display: none !important;
  }
  p,
  .title {
    max-inline-size: 38em;
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
  .figures span {
    font-size: 0.6em;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    background: #8080801f;
  }
  button {
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
  summary {
    /* As high as a finger, with the engine's own marker. */
    line-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
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
