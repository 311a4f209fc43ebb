import { css } from '../../base/element/css.js';

export const pledgeFormStyles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    column-gap: 3em;
  }
  .main {
    flex: 1 1 28em;
    max-inline-size: 42em;
    min-inline-size: 0;
  }
  /* Beside the text where there is room. */
  .signed {
    flex: 1 1 12em;
    max-inline-size: 24em;
  }
  .source,
  .stale {
    flex: 1 1 100%;
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
  li + li {
    /* From line to line 1.3 times as far as within an article, as the ministry's specification asks of large type. */
    margin-block-start: 0.55em;
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
  }
  .count strong {
    padding-inline: 0.1em;
    font-size: 2em;
    line-height: 1.2;
    font-family: var(--civic-display-font, inherit);
    font-variant-numeric: tabular-nums;
  }
  @media screen and (max-width: 44em) {
    .signed {
      display: contents;
    }
    .count {
      /* In reach from the first article to the button. */
      position: sticky;
      inset-block-end: 0;
      order: 0;
      flex: 1 1 100%;
      background: var(--civic-surface, Canvas);
    }
    .count strong {
      font-size: 1.25em;
    }
    [part='control'],
    .tick {
      scroll-margin-block-end: 4em;
    }
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
