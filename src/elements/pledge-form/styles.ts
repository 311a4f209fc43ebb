import { css } from '../../base/element/css.js';

export const pledgeFormStyles = css`
  .base {
    max-inline-size: 42em;
  }
  .document {
    padding-block: 0.5em 1em;
    line-height: 1.8;
    text-wrap: pretty;
  }
  .title {
    text-align: center;
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
  .source,
  .issuer {
    margin-block-start: 1em;
  }
  .issuer {
    text-align: end;
  }
  .count {
    padding-block: 0.5em;
    border-block: 1px solid var(--_hairline);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: 1em;
  }
  .receipt {
    font-size: 1.25em;
    letter-spacing: 0.05em;
    white-space: nowrap;
  }
  summary {
    padding-block: 0.75em;
    cursor: pointer;
  }
  .keepsake > :first-child {
    margin-block-start: 1em;
  }
  .keepsake img,
  .keepsake canvas {
    max-inline-size: 100%;
    inline-size: 20em;
    border: 1px solid var(--_hairline);
  }
  @media print {
    form > .paper {
      margin-block-start: 2.5em;
    }
    details,
    .drawn {
      display: none;
    }
  }
`;
