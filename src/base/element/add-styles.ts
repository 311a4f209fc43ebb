import type { CSSResult, ReactiveElement } from 'lit';

const added = new WeakMap<ReactiveElement, Set<CSSResult>>();

/** Adds the styles of a part that came later to those that an element has, once. */
export function addStyles(host: ReactiveElement, styles: CSSResult): void {
  const root = host.renderRoot as ShadowRoot | undefined;
  // There is no root on a server, which has the styles in the class.
  if (!root) return;
  let have = added.get(host);
  if (!have) added.set(host, (have = new Set()));
  if (have.has(styles)) return;
  have.add(styles);
  const { styleSheet, cssText } = styles;
  if (styleSheet && 'adoptedStyleSheets' in root)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  else {
    const style = document.createElement('style');
    style.textContent = cssText;
    root.append(style);
  }
}
