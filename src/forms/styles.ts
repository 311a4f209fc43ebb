import { css } from '../base/element/css.js';

/** One column, label above, fields as wide as their answer, targets for fingers. */
export const formStyles = css`
  .base {
    /* Larger type is larger, not emptier: between fields there is as much room as before. */
    --_space: calc(1em / var(--civic-type-scale, 1));
    padding-block: 1em;
    border-block-start: 3px solid;
  }
  .title {
    font-family: var(--civic-display-font, inherit);
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
    word-break: keep-all;
  }
  .trial {
    margin-block-end: 0.5em;
    padding: 0.35em;
    border: 3px double var(--_accent);
    text-align: center;
    font-weight: 700;
  }
  .field,
  .state {
    margin-block-start: calc(1.25 * var(--_space));
    border: 0;
  }
  @media screen {
    [data-far] {
      content-visibility: auto;
      contain-intrinsic-size: 9em 50em;
    }
  }
  label,
  legend {
    font-weight: 600;
  }
  .hint {
    font-size: 0.9em;
  }
  input,
  select,
  textarea,
  button {
    color: inherit;
    /* Below 16px, iOS zooms the page when a control is touched. */
    font: inherit;
    font-size: max(1em, 16px);
    border: 1px solid;
    border-radius: var(--civic-radius, 2px);
    background: transparent;
    min-block-size: var(--_target);
    padding: 0.25em 0.6em;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  [part='control'] {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    margin-block-start: 0.35em;
  }
  .name,
  .tel {
    max-inline-size: 16em;
  }
  .number,
  .date {
    max-inline-size: 10em;
  }
  .tick {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    padding-block: calc(0.5 * var(--_space));
    min-block-size: var(--_target);
    font-weight: 400;
    cursor: pointer;
  }
  /* Drawn here: an engine's own box looks out of use on a dark ground. */
  .tick input {
    flex: none;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    padding: 0;
    appearance: none;
    text-align: center;
    line-height: 1.3;
  }
  .tick [type='radio'] {
    border-radius: 1em;
  }
  .tick :checked {
    background: var(--_accent);
  }
  .tick :checked::before {
    content: '\\2713';
    color: Canvas;
  }
  button {
    padding-inline: 1.5em;
    font-weight: 600;
    cursor: pointer;
  }
  [part='submit'] {
    margin-block-start: 1.5em;
    background: var(--_accent);
    border-color: var(--_accent);
  }
  [part='submit'] span {
    color: Canvas;
  }
  .summary,
  .state {
    /* Room for a header that a page keeps at its top. */
    scroll-margin-block: 5em;
    padding: 0.75em 1em;
    border-inline-start: 4px solid;
  }
  .trap {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (forced-colors: active) {
    /* The engine sets the ground itself. */
    [part='submit'] span {
      color: ButtonText;
    }
    .tick input {
      appearance: auto;
    }
  }
`;
