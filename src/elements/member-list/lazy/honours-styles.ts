import { css } from '../../../base/element/css.js';

export const honoursStyles = css`
  .honours .total {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.25em;
    font-weight: 700;
    word-break: keep-all;
    padding-block: 0.5em;
  }
  .honours section {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .honours .notice {
    margin-block-end: 1em;
    padding-inline: 1em;
    border: 1px dashed currentColor;
  }
  /* Sentences, and not names and dates. */
  .honours .notice .small {
    word-break: normal;
  }
  /* Two dates: a line ends between them, not within. */
  .honours .period {
    display: inline-block;
  }
  .honours [href^='tel'] {
    white-space: nowrap;
  }
  .honours .year {
    font-size: 1.25em;
    font-weight: 700;
    font-family: var(--civic-display-font, inherit);
  }
  .honours .title {
    font-size: 1em;
    font-family: inherit;
    line-height: 1.5;
  }
  .honours .group {
    margin-block-start: 0.75em;
  }
  .honours ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    gap: 0.25em 1.5em;
    margin-block-start: 0.25em;
  }
  .honours .kind {
    margin-inline: 0.4em;
    padding-inline: 0.4em;
    border: 1px solid var(--_hairline);
  }
  @media print {
    .honours p a::after {
      content: none;
    }
    .honours .year,
    .honours .title {
      break-after: avoid;
    }
    .honours .group {
      break-inside: avoid;
    }
  }
`;
