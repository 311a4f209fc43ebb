import { css } from '../../base/element/css.js';

/**
 * What stands in a form's place once it was sent: a receipt, and what can be done with it. Success, warning and error differ
 * in their sign and its shape: a ring, a triangle's tip, a full square; and by the line around them.
 */
export const outcomeStyles = css`
  .done,
  .wait,
  .fault {
    padding-inline-start: 3em;
    border: 1px solid var(--_hairline);
    border-inline-start: 4px solid currentColor;
  }
  .done::before,
  .wait::before,
  .fault::before {
    content: '\\2713';
    float: inline-start;
    inline-size: 1.5em;
    margin-inline-start: -2.1em;
    border: 2px solid currentColor;
    border-radius: 1em;
    text-align: center;
    /* In forced colours the engine lays a ground under the sign, which would cover the line around it. */
    overflow: hidden;
    line-height: 1.25;
    font-weight: 700;
  }
  .wait {
    border-style: dashed;
  }
  .wait::before {
    content: '!';
    border-style: dashed;
    border-radius: 2px;
  }
  .fault {
    border: 2px solid var(--_accent);
    border-inline-start-width: 8px;
  }
  .fault::before {
    content: '\\d7';
    border-width: 3px;
    border-radius: 0;
    color: var(--_accent);
  }
  .error {
    color: var(--_accent);
    font-weight: 600;
  }
  .error::before {
    content: '\\25b2\\a0';
  }
  [aria-invalid] {
    border-width: 2px;
    border-color: var(--_accent);
  }
  /* What it says first is not cut within a word. */
  .state strong {
    word-break: keep-all;
  }
  /* Sentences, and not names and dates: in a narrow column they are set as running text is. */
  .state .small {
    word-break: normal;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .actions > span {
    align-self: center;
  }
  .actions + .small {
    margin-block-start: 0.5em;
  }
  .receipt {
    font-size: 1.25em;
    letter-spacing: 0.05em;
    white-space: nowrap;
  }
  summary {
    padding-block: 0.75em;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    /* The engine draws its own boxes there, with their ticks. */
    .tick :checked::before {
      content: none;
    }
  }
  @media print {
    details:not(.notice),
    .error {
      display: none;
    }
  }
`;
