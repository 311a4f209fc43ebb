import { css } from '../../../base/element/css.js';

/** A box to tick, drawn here: an engine's own looks out of use on a dark ground. */
export const tickStyles = css`
  .tick {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    appearance: none;
    border: 1px solid;
    border-radius: var(--civic-radius, 2px);
    color: inherit;
    font: inherit;
    line-height: 1.3;
    text-align: center;
  }
  .tick :checked {
    background: var(--_accent);
  }
  .tick :checked::before {
    content: '\\2713';
    color: Canvas;
  }
  @media (forced-colors: active) {
    .tick input {
      appearance: auto;
    }
    .tick :checked::before {
      content: none;
    }
  }
`;
