/** What a reader has chosen, by name. */
type Chosen<Name extends string> = { [name in Name]?: string | undefined };

/**
 * What a reader has chosen stands in the page's address, so that a view can be linked: `?records-status=done`. Of several
 * elements in a page each has names of its own: the element's id, else what it is called with its number.
 */
function prefixOf(host: HTMLElement): string {
  if (host.id) return host.id;
  const index = [...document.querySelectorAll(host.localName)].indexOf(host);
  return `${host.localName.replace('civic-', '')}${index > 0 ? index + 1 : ''}`;
}

export function readChoice<Name extends string>(
  host: HTMLElement,
  names: readonly Name[],
): Chosen<Name> {
  const given = new URLSearchParams(location.search);
  const prefix = prefixOf(host);
  const choice: Chosen<Name> = {};
  for (const name of names) choice[name] = given.get(`${prefix}-${name}`) ?? undefined;
  return choice;
}

export function writeChoice<Name extends string>(
  host: HTMLElement,
  names: readonly Name[],
  choice: Chosen<Name>,
): void {
  const address = new URL(location.href);
  const prefix = prefixOf(host);
  for (const name of names) {
    const value = choice[name];
    if (value) address.searchParams.set(`${prefix}-${name}`, value);
    else address.searchParams.delete(`${prefix}-${name}`);
  }
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A frame without an address of its own may not change it; its list is filtered all the same.
  }
}
