import { css } from '../../../base/element/css.js';

/** What stands behind the disclosure, how a feature looks, and a community's profile. */
export const storyStyles = css`
  details p {
    max-inline-size: 38em;
  }
  .label,
  details > div {
    margin-block-start: 0.5em;
  }
  .story p + p {
    margin-block-start: var(--civic-paragraph-spacing, 0.8em);
  }
  .label,
  .when {
    font-weight: 600;
  }
  .when {
    /* A line ends between the time and the place. */
    word-break: keep-all;
  }
  time {
    white-space: nowrap;
  }
  li + li {
    margin-block-start: 0.5em;
  }
  .dispatches {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_hairline);
  }

  /* Three to a row would leave the last of these alone. */
  .facts > :first-child:nth-last-child(3n + 1),
  .facts > :first-child:nth-last-child(3n + 1) ~ div {
    flex-basis: max(min(9em, 22%), min(40%, 3000em - 9999%), 2600em - 9999%);
  }
  .feature {
    gap: 1em 2em;
    border-block-start: 3px solid currentColor;
  }
  .feature figure {
    flex: 5 1 15em;
    max-inline-size: 26em;
  }
  .feature img {
    block-size: auto;
    max-block-size: 28em;
  }
  .feature .body {
    flex: 7 1 18em;
  }
  .feature .name {
    font-family: var(--civic-display-font, inherit);
    font-size: min(2.5em, 9vw);
  }
  .feature .post {
    color: var(--_accent);
    font-weight: 600;
  }
  .feature .summary {
    font-size: 1.2em;
  }
  .feature .facts,
  .feature .quote,
  .lead {
    margin-block-start: 1em;
  }
  .feature .quote {
    font-size: 1.35em;
    font-family: var(--civic-display-font, inherit);
    text-wrap: balance;
  }
  .feature .story {
    columns: 19em 2;
    column-gap: 2em;
  }
  .feature .story p {
    max-inline-size: none;
    margin-block-start: var(--civic-paragraph-spacing, 0);
  }
  .feature :is(.lead, .story p):lang(zh) {
    text-indent: 2em;
  }

  .headline {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.25em;
    line-height: 1.4;
    text-wrap: balance;
    word-break: keep-all;
  }
  .story .subhead,
  .feature .story .subhead {
    margin-block: 0.75em 0.25em;
    /* A heading at the foot of a column stands alone. */
    break-after: avoid;
  }
  .feature .story > :first-child,
  .story .subhead + p,
  .feature .story .subhead + p {
    margin-block-start: 0;
  }
  .feature .story .subhead:lang(zh) {
    text-indent: 0;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 1em;
  }
  .photos img,
  .feature .photos img {
    block-size: auto;
  }
  .feature .photos figure {
    max-inline-size: none;
  }
  dl.profile {
    display: grid;
    /* At most four to a row: of seven, as many communities have, more would leave one alone. */
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(9em, 22%)), 1fr));
    gap: 0.5em 1.25em;
    padding-block: 0.75em;
    border-block: 1px solid var(--_hairline);
  }
  dl.profile > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    line-height: 1.4;
  }
  dl.profile .wide {
    grid-column: 1 / -1;
  }
  dl.profile dd {
    margin: 0;
    font-weight: 600;
  }
  p.profile {
    margin-block-start: 0.5em;
  }
  @media (forced-colors: active) {
    /* Borders and text are system colours already. */
  }
  @media print {
    .photos figure {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    /* Nothing moves. */
  }
`;
