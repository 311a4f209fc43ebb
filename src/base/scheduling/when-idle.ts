/** An element that has left out what a reader does not see yet. */
interface Postponing extends Element {
  /** Renders what was left out. */
  renderRest(): void;
}

/** How many render in one idle moment: a reader who scrolls meanwhile is not to wait for them. */
const portion = 8;

const waiting = new Set<Postponing>();
let isAsked = false;

/** Renders what an element has left out, so that a search in the page finds it, once the page has nothing else to do. */
export function renderRestWhenIdle(host: Postponing): void {
  waiting.add(host);
  ask();
}

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  (globalThis.requestIdleCallback ?? setTimeout)(renderPortion);
}

function renderPortion(): void {
  isAsked = false;
  let count = 0;
  for (const host of waiting) {
    // Of a long list the groups near the view only: the engine has not laid out the others either.
    const isPassedOver = host.checkVisibility?.({ contentVisibilityAuto: true }) === false;
    if (host.isConnected && isPassedOver) continue;
    waiting.delete(host);
    if (host.isConnected) host.renderRest();
    if (++count === portion) return ask();
  }
  if (waiting.size) addEventListener('scroll', ask, { capture: true, once: true, passive: true });
}
