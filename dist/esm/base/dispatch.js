/**
 * Tells the page that something happened. A CustomEvent and no subclass of Event: beside MooTools, which
 * replaces `Event`, a subclass cannot be made.
 */
export function dispatch(target, type, detail) {
    target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
