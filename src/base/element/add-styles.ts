import type { CSSResult, ReactiveElement } from 'lit';

/** The roots that have some styles. */
const styled = new WeakMap<CSSResult, WeakSet<ShadowRoot>>();

/** Adds the styles of a part that came later to those that an element has, once. On a server, where there is no root, the class has them. */
export function addStyles({ renderRoot }: ReactiveElement, styles: CSSResult): void {
  const root = renderRoot as ShadowRoot | undefined;
  if (!root || styled.get(styles)?.has(root)) return;
  styled.set(styles, (styled.get(styles) ?? new WeakSet()).add(root));
  const { styleSheet, cssText } = styles;
  if (styleSheet && 'adoptedStyleSheets' in root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  else {
    const style = document.createElement('style');
    style.textContent = cssText;
    root.append(style);
  }
}
