import { embeddable, everyItem } from '../../../src/embed/embeddable.js';

/** An element that can show a section's items. */
export interface ElementChoice {
  /** The name without its prefix, as it stands in addresses: `member-card`. */
  readonly name: string;
  readonly tag: string;
  readonly section: string;
  readonly attribute: string;
  /** It shows all items of the feed where it is given none. */
  readonly showsAll: boolean;
}

/** What can show a section, the plainest first. */
export function elementsFor(section: string): ElementChoice[] {
  const known = Object.entries(embeddable)
    .filter(([, one]) => one.section === section)
    .map(([name, { attribute }]) => choice(name, section, attribute));
  // Everything that a feed has in a section can also be shown as one list.
  if (section === 'members') known.push(choice('member-list', section, 'series'));
  if (section === 'activities' && known.length === 0)
    known.push(choice('volunteer-signup', section, 'item'));
  return known;
}

const choice = (name: string, section: string, attribute: string): ElementChoice => ({
  name,
  tag: `civic-${name}`,
  section,
  attribute,
  showsAll: /-(list|board)$/.test(name),
});

/** How the element is told which item. */
export function itemAttributes(
  { attribute, showsAll, section, name }: ElementChoice,
  id: string,
): Record<string, string> {
  if (showsAll && !(name === 'member-list' && section === 'series')) return {};
  return { [attribute]: id };
}

export const idInAddress = (element: ElementChoice, id: string): string =>
  Object.keys(itemAttributes(element, id)).length === 0 ? everyItem : id;
