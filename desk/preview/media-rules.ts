/**
 * Shows a page as other media would: its own rules for dark, print and forced colours are made to count,
 * or not to. These are the rules that a browser would take; only the colours that a system forces on top
 * are put on by hand.
 */
interface Media {
  dark: boolean;
  print: boolean;
  forced: boolean;
}

const originals = new WeakMap<CSSMediaRule, string>();

function rewriteQuery(query: string, media: Media): string {
  const when = (is: boolean): string => (is ? 'all' : 'not all');
  return query
    .split(',')
    .map((part) => {
      const one = part.trim();
      if (/prefers-color-scheme:\s*dark/.test(one)) return when(media.dark);
      if (/prefers-color-scheme:\s*light/.test(one)) return when(!media.dark);
      if (/forced-colors:\s*active/.test(one)) return when(media.forced);
      if (/^print\b/.test(one)) return when(media.print);
      if (/^(only )?screen\b/.test(one) && media.print) return 'not all';
      return one;
    })
    .join(', ');
}

function applyTo(rules: CSSRuleList, media: Media): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const original = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, original);
      const next = rewriteQuery(original, media);
      if (rule.media.mediaText !== next) rule.media.mediaText = next;
    }
    if ('cssRules' in rule) applyTo(rule.cssRules as CSSRuleList, media);
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

function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  return [...root.styleSheets, ...root.adoptedStyleSheets];
}

function setForced(root: Document | ShadowRoot, forced: boolean): void {
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== forcedRules);
  const next = forced ? [...others, forcedRules] : others;
  if (next.length !== root.adoptedStyleSheets.length) root.adoptedStyleSheets = next;
}

/** Applies it to a root and to every shadow root inside; again after something new was drawn. */
export function applyMedia(root: Document | ShadowRoot, media: Media): void {
  // The rule by hand comes off first: it is not one of the page's own.
  setForced(root, false);
  for (const sheet of sheetsOf(root)) {
    try {
      applyTo(sheet.cssRules, media);
    } catch {
      // A sheet of another origin cannot be read; the preview's pages have none.
    }
  }
  setForced(root, media.forced);
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) applyMedia(element.shadowRoot, media);
}
