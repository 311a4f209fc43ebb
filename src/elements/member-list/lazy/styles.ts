import { css } from '../../../base/element/css.js';
import { hostStyles } from '../../../base/element/host-styles.js';

const own = css`
  .list,
  .found {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, var(--civic-column, calc(27em - 7em * var(--civic-type-scale, 1)))), 1fr)
    );
    gap: 0 calc(4em - 2em * var(--civic-type-scale, 1));
  }
  .found .list {
    /* Hidden ones leave no gap at a group's end. */
    display: contents;
  }
  .item {
    display: flex;
  }
  .item:only-child {
    grid-column: 1 / -1;
  }
  civic-member-card {
    flex: 1;
  }
  .list:has([data-open]) {
    /* An opened story leaves those beside it as they are. */
    align-items: start;
  }
  .compact .list,
  .compact .found {
    --civic-column: 15em;
  }
  .feature .list,
  .feature .found {
    grid-template-columns: 100%;
  }
  .long .list {
    /* An engine that does not know the next line has less to look through all the same. */
    contain: content;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 100em;
    padding-inline: 5px;
    margin-inline: -5px;
  }
  .long .item {
    /* Containment clips at the padding edge; focus rings need room. */
    padding-inline: 5px;
    margin-inline: -5px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 10em;
  }
  .compact .long .list {
    contain-intrinsic-block-size: auto 45em;
  }
  .compact .long .item {
    contain-intrinsic-block-size: auto 4.5em;
  }
  [hidden] {
    display: none;
  }
  civic-member-card {
    /* Already in the size around it. */
    --civic-font-size: calc(1em / var(--civic-type-scale, 1));
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block: 0.5em 0.75em;
    max-inline-size: 24em;
  }
  .search label {
    font-weight: 600;
  }
  .search input {
    order: 1;
    flex: 1 1 100%;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: 0.25em 0.6em;
    border: 1px solid currentColor;
    border-radius: var(--civic-radius, 0);
    background: transparent;
    color: inherit;
    font: inherit;
    /* Below 16px, iOS zooms the page when the box is touched. */
    font-size: max(1em, 16px);
  }

  header.series {
    padding-block: 0.75em 1.25em;
    border-block-start: 3px double currentColor;
  }
  .title {
    font-family: var(--civic-display-font, inherit);
    font-size: clamp(1.5em, 5vw, 2.25em);
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
    word-break: keep-all;
  }
  .subtitle {
    font-size: 1.2em;
  }
  .section {
    padding-block: 1em 0.25em;
    border-block-start: 3px solid currentColor;
  }
  .section-title {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.3;
  }
  time {
    white-space: nowrap;
  }
  .dateline {
    display: flex;
    gap: 1em;
  }
  .note {
    max-inline-size: 38em;
    margin-block-start: 0.75em;
  }
  .note:lang(zh) {
    text-indent: 2em;
  }
  footer.series {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .credits span {
    margin-inline-end: 1em;
  }

  @media (forced-colors: active) {
    .search input {
      border-color: ButtonText;
    }
  }
  @media print {
    .base {
      break-inside: auto;
    }
    .long .list,
    .long .item {
      contain: none;
      content-visibility: visible;
    }
    .item {
      break-inside: avoid;
    }
    .search {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;

export const memberListStyles = css([hostStyles, own]);
