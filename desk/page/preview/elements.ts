import { embeddableInfos, type EmbeddableInfo } from '../../../src/elements/registry/infos.js';
import { everyItem } from '../../../src/embed/item-address.js';

/** An element that can show a section's items. */
export interface ElementChoice extends EmbeddableInfo {
  readonly tag: string;
  readonly section: string;
  /** It shows all items of the section that is edited, whichever is chosen. */
  readonly showsAll: boolean;
}

/** What can show a section, the plainest first; then what shows everything that a feed has in it. */
export function elementsFor(section: string): ElementChoice[] {
  const known = embeddableInfos.map((info) => ({
    ...info,
    tag: `civic-${info.name}`,
    section,
    showsAll: info.embed.allOf === section,
  }));
  const ofItems = known.filter(({ embed }) => embed.section === section);
  return [...ofItems, ...known.filter((one) => one.showsAll && !ofItems.includes(one))];
}

/** The one that the editor chose, as long as it can show the section; else the plainest. */
export const chosenAmong = (choices: ElementChoice[], name: string): ElementChoice | undefined =>
  choices.find((choice) => choice.name === name) ?? choices[0];

/** How the element is told which item. */
export const itemAttributes = (
  { embed, showsAll }: ElementChoice,
  id: string,
): Record<string, string> => (showsAll ? {} : { [embed.attribute]: id });

export const idInAddress = ({ showsAll }: ElementChoice, id: string): string =>
  showsAll ? everyItem : id;
