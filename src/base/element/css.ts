import { unsafeCSS, type CSSResult } from 'lit';

/**
 * A style sheet from a template without holes, or one from several: an engine looks at every sheet of every
 * shadow root on the page in each frame that adds a root, so that each has a single one.
 *
 * lit's own `css` brings two hundred bytes of messages about holes; nothing here comes from anywhere but this
 * source, so `unsafeCSS` is safe.
 */
export const css = (sheets: readonly (string | CSSResult)[]): CSSResult =>
  unsafeCSS(sheets.join(''));
