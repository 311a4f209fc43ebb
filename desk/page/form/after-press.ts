let isPressed = false;
addEventListener('pointerdown', () => (isPressed = true), true);
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, () => (isPressed = false), true);

/**
 * Runs now, or once a press of the mouse is over. A press takes the focus away when it begins: if what is told then
 * moved the page, the button under the pointer would be another one when it ends, and the click would be lost.
 */
export function afterPress(run: () => void): void {
  if (!isPressed) return run();
  const wait = new AbortController();
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(
      end,
      () => {
        wait.abort();
        setTimeout(run);
      },
      { signal: wait.signal },
    );
}
