import { css } from '../../base/element/css.js';

/** What a pass looks like, and the receipt that stands there until it comes. */
export const passStyles = css`
  .receipt {
    font-size: 1.25em;
    letter-spacing: 0.05em;
    white-space: nowrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .mine button {
    margin-block: 0.5em;
  }
  .held li {
    border-block-end: 1px solid var(--_hairline);
  }
  .mine,
  .after .small {
    margin-block-start: 1em;
  }
  .sheet {
    max-inline-size: 42em;
  }
  .ticket {
    padding-block: 1em 0.5em;
    border-block-end: 2px solid currentColor;
  }
  .held span,
  .held b {
    display: block;
  }
  .held li {
    padding-block: 0.5em;
  }
  .held strong {
    float: inline-end;
    padding-inline-start: 1em;
  }
  .held .cancelled ~ * {
    text-decoration: line-through;
  }
  .code:not([hidden]) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 1em;
  }
  .code svg {
    background: #fff;
  }
  @media print {
    .sheet {
      break-inside: avoid;
    }
    .mine {
      display: none;
    }
  }
`;
