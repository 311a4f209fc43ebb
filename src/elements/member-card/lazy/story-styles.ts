import { css } from '../../../base/element/css.js';

/** What stands behind the disclosure, and a community's profile. */
export const storyStyles = css`
  .label {
    margin-block-start: 0.5em;
  }
  .story p + p {
    margin-block-start: var(--civic-paragraph-spacing, 0.8em);
  }
  .label,
  .when {
    font-weight: 600;
  }
  li + li {
    margin-block-start: 0.5em;
  }
  .dispatches {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_hairline);
  }
  .feature .story {
    columns: 19em 2;
    column-gap: 2em;
  }
  .feature .story p {
    max-inline-size: none;
    margin-block-start: var(--civic-paragraph-spacing, 0);
  }
  .feature .story:lang(zh) p {
    text-indent: 2em;
  }
  .headline {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.25em;
    line-height: 1.4;
    text-wrap: balance;
  }
  .subhead {
    margin-block: 0.75em 0.25em;
    /* A heading at the foot of a column stands alone. */
    break-after: avoid;
  }
  .story:lang(zh) .subhead {
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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
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
  @media print {
    .photos figure {
      break-inside: avoid;
    }
  }
`;
