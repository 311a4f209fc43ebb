import { css } from '../../../base/element/css.js';

export const areaStyles = css`
  .areas .search {
    max-inline-size: 32em;
  }
  .areas .search p {
    order: 2;
    flex: 1 1 100%;
  }
  .areas .search [role='status'] {
    order: 3;
    min-block-size: 1.65em;
  }
  .answer {
    margin-block-end: 1em;
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_accent);
    background: #8080801a;
  }
  .areas .parts {
    border-block-start: 1px solid var(--_hairline);
  }
  .areas .parts > li {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_hairline);
  }
  .areas details > .parts {
    padding-inline-start: 1em;
    border-block-start: 0;
    border-inline-start: 1px solid var(--_hairline);
  }
  .areas details > .parts > li:last-child {
    border-block-end: 0;
  }
  .areas .name {
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .areas > .parts > li > .name {
    font-size: 1.25em;
    font-family: var(--civic-display-font, inherit);
  }
  .areas dl {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 2em;
    margin-block: 0.25em;
  }
  .areas dl > div {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
  }
  .areas dt {
    flex: none;
  }
  /* A line ends before an address, not within one. */
  .areas .office {
    word-break: keep-all;
  }
  .answer dl {
    display: block;
  }
  .answer dl > div {
    flex-wrap: wrap;
    row-gap: 0;
    padding-block: 0.25em;
  }
  /* Every name beside its post, or every one below it. */
  .answer dt {
    flex: 0 1 max(10em, (24em - 100%) * 999);
  }
  .areas dd {
    margin: 0;
  }
  /* Told by its words as well as by the line. */
  .areas .vacant {
    border-block-end: 2px dotted currentColor;
  }
  .areas .tel {
    display: inline-block;
    line-height: var(--_target);
    font-variant-numeric: tabular-nums;
  }
  .areas summary {
    line-height: var(--_target);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .areas button {
    min-block-size: var(--_target);
    margin-block: 0.5em;
    padding-inline: 1em;
    border: 1px solid currentColor;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  @media print {
    .areas :is(.office, dd) a::after {
      content: none;
    }
    .areas summary,
    .areas button,
    .answers {
      display: none;
    }
    .areas .tel {
      line-height: inherit;
    }
    .areas .name,
    .areas .counts {
      break-after: avoid;
    }
    .areas dl > div {
      break-inside: avoid;
    }
  }
`;
