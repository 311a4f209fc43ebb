import { css } from '../../base/element/css.js';

export const pledgeFormStyles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    column-gap: 3em;
  }
  .main {
    flex: 1 28em;
    max-inline-size: 42em;
    min-inline-size: 0;
  }
  /* Beside the text where there is room. */
  .signed {
    flex: 1 12em;
  }
  .document {
    padding-block: 0.5em 1em;
    line-height: var(--civic-line-height, 1.8);
  }
  .title {
    text-align: center;
  }
  .preamble {
    margin-block: 0.75em;
  }
  ol {
    padding-inline-start: 2em;
  }
  .preamble:lang(zh) {
    text-indent: 2em;
  }
  .source,
  .issuer {
    margin-block-start: 1em;
  }
  .chapter {
    list-style: none;
    text-align: center;
    font-weight: 600;
  }
  ol li + li {
    /* From line to line 1.3 times as far as within an article, as the ministry's specification asks of large type. */
    margin-block-start: 0.55em;
  }
  .issuer {
    text-align: end;
    word-break: keep-all;
  }
  @media print {
    .drawn {
      display: none;
    }
  }
`;
