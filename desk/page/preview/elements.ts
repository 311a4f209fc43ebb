import { embeddableInfos, type EmbeddableInfo } from '../../../src/elements/registry/infos.js';
import { everyItem } from '../../../src/embed/item-address.js';
import { sectionsOfWay } from '../../../server/pages/list-ways.js';
import { isObject, type Json, type JsonObject } from '../../shared/json.js';

/** An element that can show a section's items. */
export interface ElementChoice extends EmbeddableInfo {
  readonly section: string;
  /** It shows all items of the section that is edited, whichever is chosen. */
  readonly showsAll: boolean;
}

/**
 * What can show a section, the plainest first; then what shows everything that a feed has in it.
 * @param feed leaves out what this one has nothing for: a roll where nobody is honoured.
 */
export function elementsFor(section: string, feed?: JsonObject): ElementChoice[] {
  const known = embeddableInfos.map((info) => ({
    ...info,
    section,
    showsAll: info.embed.allOf === section,
  }));
  const ofItems = known.filter(({ embed }) => embed.attribute && embed.section === section);
  const ofAll = known.filter(
    (one) =>
      one.showsAll &&
      !ofItems.includes(one) &&
      (one.embed.attribute || section === 'areas' || !feed || sectionsOfWay(feed, one.name)),
  );
  return [...ofItems, ...ofAll];
}

/** The one that the editor chose, as long as it can show the section; else the plainest. */
export const chosenAmong = (choices: ElementChoice[], name: string): ElementChoice | undefined =>
  choices.find((choice) => choice.name === name) ?? choices[0];

/** A service is seen among services, and who is there for an honour only on the roll; all else by itself. */
export const usualFor = (item: Json | undefined): string => {
  if (!isObject(item) || item['story'] || item['facts']) return '';
  return item['hours'] ? 'directory' : item['honours'] ? 'honours' : '';
};

/** How the element is told what to show. */
export const itemAttributes = (
  { embed, attributes, showsAll }: ElementChoice,
  id: string,
): Readonly<Record<string, string>> =>
  showsAll || !embed.attribute ? attributes : { ...attributes, [embed.attribute]: id };

export const idInAddress = ({ showsAll }: ElementChoice, id: string): string =>
  showsAll ? everyItem : id;
