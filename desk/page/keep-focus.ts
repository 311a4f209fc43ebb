/**
 * Whoever works by keyboard is somewhere on the page: where what had the focus is taken away, the focus goes
 * to the heading of what is there instead, and not to the beginning of everything.
 */
export function keepFocus(root: HTMLElement): void {
  let last: Element | null = null;
  document.addEventListener('focusin', ({ target }) => (last = target as Element));
  new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    // Whoever took it away may know better where to go, and does so before the next frame.
    requestAnimationFrame(() => {
      // Not yet drawn: the next change of the page tries again.
      if (document.activeElement === document.body) focusHeading(root);
    });
  }).observe(document.body, { childList: true, subtree: true });
}

function focusHeading(root: HTMLElement): void {
  const headings = ['#item-title', 'main h2', 'h1'];
  const seen = headings
    .map((selector) => root.querySelector<HTMLElement>(selector))
    .find((heading) => heading?.checkVisibility());
  seen?.setAttribute('tabindex', '-1');
  seen?.focus();
}
