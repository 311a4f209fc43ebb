/**
 * Tells the page that something happened. A CustomEvent and no subclass of Event: beside MooTools, which
 * replaces `Event`, a subclass cannot be made.
 */
export function dispatch<Detail>(target: HTMLElement, type: string, detail: Detail): void {
  target.dispatchEvent(new CustomEvent<Detail>(type, { detail, bubbles: true, composed: true }));
}
