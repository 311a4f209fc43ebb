/**
 * Draws what seldom changes: at first whole, later only what differs, so that the focus, and what a reader has
 * opened, stay (docs/adr/0010).
 */
export function drawStill(
  root: HTMLElement | DocumentFragment,
  fresh: Element,
  again: boolean,
): void {
  if (again) patch(root.firstChild!, fresh);
  // Before the style sheets that an old engine has beside it.
  else root.prepend(fresh);
}

function patch(drawn: ChildNode, fresh: ChildNode): void {
  const parts = [...fresh.childNodes];
  const others = drawn.childNodes;
  if (drawn instanceof HTMLDetailsElement)
    // Open, and whether only for print (open-for-print.ts).
    for (const name of ['open', 'data-printing'])
      (fresh as Element).toggleAttribute(name, drawn.hasAttribute(name));
  if (parts.length === others.length && drawn.cloneNode().isEqualNode(fresh.cloneNode()))
    parts.forEach((part, index) => patch(others[index]!, part));
  else drawn.replaceWith(fresh);
}
