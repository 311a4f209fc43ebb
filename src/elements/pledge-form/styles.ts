import { css } from '../../base/element/css.js';

export const pledgeFormStyles = css`
  .base {
    max-inline-size: 42em;
    padding-block: 1em;
    border-block-start: 3px solid currentColor;
  }
  .document {
    padding-block: 0.5em 1em;
    line-height: 1.8;
    text-wrap: pretty;
  }
  .title {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.35;
    text-align: center;
    text-wrap: balance;
  }
  .preamble {
    margin-block: 0.75em;
  }
  .preamble:lang(zh) {
    text-indent: 2em;
  }
  ol {
    padding-inline-start: 2em;
  }
  ol li + li {
    margin-block-start: var(--civic-paragraph-spacing, 0.35em);
  }
  .issuer {
    margin-block-start: 1em;
    text-align: end;
  }
  .count {
    padding-block: 0.5em;
    border-block: 1px solid var(--_hairline);
    font-weight: 600;
  }
  .trial {
    padding: 0.35em 1em;
    border: 3px double var(--_accent);
    text-align: center;
    font-weight: 700;
  }
  .state {
    margin-block-start: 1.25em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: 1em;
  }
  summary {
    padding-block: 0.75em;
    cursor: pointer;
  }
  .keepsake:not(:empty) {
    margin-block-start: 1em;
  }
  .keepsake img,
  .keepsake canvas {
    max-inline-size: 100%;
    inline-size: 20em;
    border: 1px solid var(--_hairline);
  }
  @media (forced-colors: active) {
    /* The engine sets the ground itself. */
    [part='submit'] span {
      color: ButtonText;
    }
  }
  @media print {
    /* FormInput in by hand. */
    .base {
      break-inside: auto;
    }
    .paper {
      display: block;
    }
    form > .paper {
      margin-block-start: 2.5em;
    }
    .field {
      break-inside: avoid;
    }
    button,
    details,
    select[part],
    .drawn,
    .summary,
    .error,
    form slot {
      display: none;
    }
    input {
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .tick input {
      appearance: none;
      border: 1px solid;
    }
  }
`;
