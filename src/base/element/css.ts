import { unsafeCSS, type CSSResult } from 'lit';

/**
 * A style sheet from a template without expressions, or one from several: in each frame that adds a shadow root, an engine
 * looks at every sheet of every root, so each root has a single one.
 *
 * lit's own `css` has two hundred bytes of checks for expressions. `unsafeCSS` is safe here: all of it comes from this source.
 */
export const css = (sheets: readonly (string | CSSResult)[]): CSSResult =>
  unsafeCSS(sheets.join(''));
