import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the styles of a part that came later to those that an element has. */
export function addStyles({ renderRoot }: ReactiveElement, styles: CSSResult): void {
  const root = renderRoot as ShadowRoot;
  const { styleSheet, cssText } = styles;
  if (styleSheet && 'adoptedStyleSheets' in root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  else {
    const style = document.createElement('style');
    style.textContent = cssText;
    root.append(style);
  }
}
