import { css } from 'lit';

export const memberCardStyles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    padding-block: 1em 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .base > * {
    flex: 1 1 100%;
    min-inline-size: 0;
  }

  .photo {
    flex: 0 0 auto;
    inline-size: 6em;
  }
  .photo img {
    display: block;
    inline-size: 100%;
    block-size: 8em;
    object-fit: cover;
    background: var(--_tint);
  }
  .photo.initials {
    display: grid;
    place-content: center;
    block-size: 6em;
    background: var(--_tint);
    border: 1px solid var(--_hairline);
  }
  .initials span {
    font-size: 2.25em;
    line-height: 1;
  }
  .base > header {
    flex: 1 1 12em;
  }

  .name {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }
  .post {
    margin-block-start: 0.125em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .post span {
    display: inline-block;
    max-inline-size: 100%;
  }
  .summary {
    margin-block-start: 0.5em;
    max-inline-size: 38em;
    text-wrap: pretty;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.75em;
  }
  .facts > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .facts dt {
    font-size: 0.85em;
    line-height: 1.4;
  }
  .facts dd {
    line-height: 1.25;
  }
  .number {
    font-size: 1.625em;
    font-weight: 700;
    font-variant-numeric: proportional-nums;
    font-family: var(--civic-display-font, inherit);
  }
  .unit {
    font-size: 0.85em;
  }

  .quote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }
  .quote:lang(zh) p::before {
    content: '\\201c';
  }
  .quote:lang(zh) p::after {
    content: '\\201d';
  }
  .quote:lang(zh-Hant) p::before {
    content: '\\300c';
  }
  .quote:lang(zh-Hant) p::after {
    content: '\\300d';
  }

  .card > details {
    margin-block-start: -0.25em;
  }
  details > * + * {
    margin-block-start: 0.75em;
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding-inline-end: 0.75em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.15em 0.6em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  .story p {
    max-inline-size: 38em;
    text-wrap: pretty;
  }
  .story p + p {
    margin-block-start: var(--civic-paragraph-spacing, 0.8em);
  }
  .label {
    margin-block-start: 1.25em;
    font-weight: 700;
  }
  .dispatches {
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_hairline);
  }
  .dispatches li {
    position: relative;
    max-inline-size: 38em;
  }
  .dispatches li + li {
    margin-block-start: 0.75em;
  }
  .dispatches li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.55em;
    inset-inline-start: calc(-1em - 0.25em - 0.5px);
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .when {
    font-size: 0.9em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .lines li + li {
    margin-block-start: 0.35em;
  }
  .lines a {
    display: inline-block;
    padding-block: 0.35em;
  }

  .compact {
    gap: 0.25em 0.75em;
    padding-block: 0.75em;
  }
  .compact .photo {
    inline-size: 3em;
  }
  .compact .photo img,
  .compact .photo.initials {
    block-size: 3em;
  }
  .compact .initials span {
    font-size: 1.25em;
  }
  .compact .name {
    font-size: 1.0625em;
  }
  .compact .summary {
    margin-block-start: 0.125em;
    font-size: 0.9375em;
  }

  .feature {
    gap: 1.25em 2em;
    padding-block: 1.5em;
    border-block-start: 3px solid currentColor;
  }
  .feature .photo {
    flex: 1 1 15em;
    max-inline-size: 24em;
  }
  .feature .photo img {
    block-size: auto;
  }
  .feature .photo.initials {
    flex: 0 0 9em;
    block-size: 12em;
  }
  .feature .initials span {
    font-size: 4em;
  }
  .feature figcaption {
    margin-block-start: 0.35em;
    line-height: 1.45;
  }
  .feature > header {
    flex: 2 1 18em;
  }
  .feature .name {
    font-family: var(--civic-display-font, inherit);
    font-size: clamp(1.75em, 6vw, 2.75em);
    line-height: 1.2;
    text-wrap: balance;
  }
  .feature .post {
    margin-block-start: 0.5em;
    font-size: 1em;
    color: var(--_accent);
    font-weight: 600;
  }
  .feature .summary {
    margin-block-start: 0.75em;
    font-size: 1.1875em;
    line-height: 1.7;
  }
  .feature > .facts {
    gap: 1em 2.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_hairline);
  }
  .feature > .facts .number {
    font-size: 2.125em;
  }
  .feature .quote {
    font-size: 1.25em;
  }
  .feature .story {
    columns: 19em 2;
    column-gap: 2em;
  }
  .feature .story p {
    text-indent: 2em;
    max-inline-size: none;
  }
  .feature .story:not(:lang(zh)) p {
    text-indent: 0;
  }
  .feature .story p + p {
    margin-block-start: var(--civic-paragraph-spacing, 0);
  }

  /* Where there is room, everything but the face stands in one column beside it. */
  @container (min-inline-size: 30em) {
    .base.card {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      /* The face spans more rows than there are; a row gap would count each of them. */
      row-gap: 0;
    }
    .card > * {
      grid-column: 2;
      margin-block-start: 0.75em;
    }
    .card > header,
    .card > .photo {
      margin-block-start: 0;
    }
    .card > details {
      margin-block-start: 0.25em;
    }
    .card > .photo {
      grid-column: 1;
      grid-row: 1 / span 9;
    }
  }
  @container (min-inline-size: 40em) {
    .base.feature {
      display: grid;
      grid-template-columns: minmax(9em, 5fr) minmax(0, 7fr);
      grid-template-rows: auto auto auto 1fr;
    }
    .feature > * {
      grid-column: 2;
    }
    .feature > .photo {
      grid-column: 1;
      grid-row: 1 / span 4;
      inline-size: auto;
      max-inline-size: none;
    }
    .feature > .photo.initials {
      inline-size: 9em;
    }
    .feature > details,
    .feature > .source,
    .feature > .stale {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .dispatches li::before {
      background: CanvasText;
    }
  }
  @media print {
    summary {
      display: none;
    }
    .base {
      padding-block: 0.75em;
    }
    .feature .photo {
      max-inline-size: 14em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
`;
