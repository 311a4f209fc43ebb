import {
  adoptStyles,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type ReactiveElement,
} from 'lit';

/** Adds the styles of a part that came later to those that an element has. */
export function addStyles({ renderRoot }: ReactiveElement, styles: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  if (supportsAdoptingStyleSheets)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet!];
  else adoptStyles(root, [styles]);
}
