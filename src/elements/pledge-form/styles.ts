import { css } from '../../base/element/css.js';

export const pledgeFormStyles = css`
  .base {
    max-inline-size: 42em;
  }
  .document {
    padding-block: 0.5em 1em;
    line-height: var(--civic-line-height, 1.8);
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
  @media print {
    form > .paper {
      margin-block-start: 2.5em;
    }
    .drawn {
      display: none;
    }
  }
`;
