/** Switches a page's own rules for dark, print and forced colours; only the colours that a system forces are added. */
import type { Look } from './messages.js';

const originals = new WeakMap<CSSMediaRule, string>();

function rewriteQuery(query: string, look: Look): string {
  const when = (is: boolean): string => (is ? 'all' : 'not all');
  return query
    .split(',')
    .map((part) => {
      const one = part.trim();
      if (/prefers-color-scheme:\s*dark/.test(one)) return when(look === 'dark');
      if (/prefers-color-scheme:\s*light/.test(one)) return when(look !== 'dark');
      if (/forced-colors:\s*active/.test(one)) return when(look === 'forced');
      if (/^print\b/.test(one)) return when(look === 'print');
      if (/^(only )?screen\b/.test(one) && look === 'print') return 'not all';
      return one;
    })
    .join(', ');
}

function applyTo(rules: CSSRuleList, look: Look): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const original = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, original);
      const next = rewriteQuery(original, look);
      if (rule.media.mediaText !== next) rule.media.mediaText = next;
    }
    if ('cssRules' in rule) applyTo(rule.cssRules as CSSRuleList, look);
  }
}

const forcedRules = new CSSStyleSheet();
forcedRules.replaceSync(`
  *, *::before, *::after {
    color: CanvasText !important;
    background-color: Canvas !important;
    background-image: none !important;
    border-color: CanvasText !important;
    box-shadow: none !important;
    text-shadow: none !important;
  }
  a, a * { color: LinkText !important; }
  button, button * { color: ButtonText !important; background-color: ButtonFace !important; }
`);

/** Applies it to a root and to every shadow root inside; again after something new was drawn. */
export function applyMedia(root: Document | ShadowRoot, look: Look): void {
  // Without the forced colours of an earlier look.
  const own = root.adoptedStyleSheets.filter((sheet) => sheet !== forcedRules);
  for (const sheet of [...root.styleSheets, ...own]) {
    try {
      applyTo(sheet.cssRules, look);
    } catch {
      // A sheet of another origin cannot be read; the preview's pages have none.
    }
  }
  const next = look === 'forced' ? [...own, forcedRules] : own;
  if (next.length !== root.adoptedStyleSheets.length) root.adoptedStyleSheets = next;
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) applyMedia(element.shadowRoot, look);
}
