import { css } from '../../../base/element/css.js';

/** One step at a time on a screen, days as tabs, and a bar that stays at the bottom. On paper all of it is one form. */
export const stepStyles = css`
  .step {
    scroll-margin-block: 5em;
    margin-block-start: 1em;
    padding-block: 0.35em;
    border-block-end: 1px solid var(--_hairline);
    font-weight: 600;
  }
  .tabs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5em, 1fr));
    gap: 0.25em;
    margin-block-start: 0.75em;
  }
  [role='tab'] {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    padding: 0.25em;
    border-color: var(--_hairline);
    border-block-end: 4px solid var(--_hairline);
    line-height: 1.35;
    font-weight: 400;
  }
  [role='tab'] b {
    white-space: nowrap;
  }
  /* Two, three, six or eight beside each other. "All", which is the last, fills a row in which it would stand alone. */
  @container (13.25em <= width < 20em) {
    [role='tab']:last-child:nth-child(2n + 1) {
      grid-column: 1 / -1;
    }
  }
  @container (20em <= width < 40.25em) {
    .tabs {
      grid-template-columns: repeat(3, 1fr);
    }
    [role='tab']:last-child:nth-child(3n + 1) {
      grid-column: 1 / -1;
    }
  }
  @container (40.25em <= width < 54em) {
    .tabs {
      grid-template-columns: repeat(6, 1fr);
    }
    [role='tab']:last-child:nth-child(6n + 1) {
      grid-column: 1 / -1;
    }
  }
  @container (54em <= width) {
    .tabs {
      grid-template-columns: repeat(8, 1fr);
    }
    [role='tab']:last-child:nth-child(8n + 1) {
      grid-column: 1 / -1;
    }
  }
  [role='tab'][aria-selected='true'] {
    border-color: currentColor;
    border-block-end-color: var(--_accent);
  }
  .found {
    margin-block-start: 0.75em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .review {
    margin-block-start: 1.25em;
    max-inline-size: 47em;
  }
  .review p {
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-block-end: 1px solid var(--_hairline);
  }
  .review button {
    border: 0;
    padding-inline: 0.5em;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
  }
  .review li,
  .review div {
    padding-block: 0.35em;
  }
  /* A post beside its day and time, or whole below them. */
  .review li span {
    display: inline-block;
  }
  .review dl {
    padding-block-end: 0.5em;
  }
  .review div {
    display: grid;
    grid-template-columns: minmax(5em, 30%) 1fr;
    gap: 0.75em;
  }
  .review dd {
    white-space: pre-line;
  }
  @media screen {
    [data-step='posts'] > :not(.step):not(.summary):not(.state):not(#posts):not(.trap):not(.bar),
    [data-step='who'] > #posts,
    [data-step='who'] > .review,
    [data-step='who'] > .consents,
    [data-step='who'] > .additions,
    [data-step='who'] > slot,
    [data-step='check']
      > :not(.step):not(.summary):not(.state):not(.review):not(.consents):not(.additions):not(
        .trap
      ):not(.bar):not(slot) {
      display: none;
    }
    .bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 0.5em 0.75em;
      margin-block-start: 1em;
      padding-block: 0.5em calc(0.5em + env(safe-area-inset-bottom, 0px));
      border-block-start: 1px solid currentColor;
      background: var(--_ground, Canvas);
    }
    .bar button {
      margin: 0;
      /* In large type two of them leave room for what was chosen. */
      padding-inline: calc(1.5 * var(--_space));
    }
    .bar .told {
      flex: 1 1 4em;
    }
    /* What was chosen has a line of its own where two buttons leave it none. */
    .bar:has([part='back']) .told {
      flex-basis: max(4em, (20em - 100%) * 999);
    }
    /* The way on stays where it was in the step before. */
    .bar [part='back'] ~ *,
    .bar:has([part='back']) [part='submit'] {
      order: 1;
    }
    .bar > .state,
    .bar > p {
      flex-basis: 100%;
      margin: 0;
    }
    .bar > p:empty {
      display: none;
    }
    /* What has the focus stays clear of the bar. */
    form :focus,
    form li,
    .person {
      scroll-margin-block: 1em calc(var(--_target) + 2em);
    }
  }
  @media (forced-colors: active) {
    /* The chosen one differs in shape, too. */
    [role='tab'] {
      border-block-end-style: double;
    }
    [role='tab'][aria-selected='true'] {
      border-color: LinkText;
      border-block-end-style: solid;
    }
  }
  @media print {
    .step,
    .tabs,
    .found,
    .review,
    .told {
      display: none;
    }
    .day[hidden] {
      display: block;
    }
    li[hidden] {
      display: list-item;
    }
  }
`;
