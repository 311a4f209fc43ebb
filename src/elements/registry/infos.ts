import type { ElementInfo, EmbedInfo } from '../../base/element/element-info.js';
import * as infos from '../generated/infos.js';

/** What is known of every element, in the order in which they are listed. Loads no element. */
export const elementInfos: readonly ElementInfo[] = Object.values<ElementInfo>(infos).sort(
  (one, other) => one.order - other.order,
);

/** What has pages and can be shown in frames: an element, or one of its ways to show a whole feed. */
export interface EmbeddableInfo extends Pick<ElementInfo, 'name' | 'label' | 'isForm'> {
  readonly tag: string;
  readonly embed: EmbedInfo;
  /** What the element is told besides the item. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** In the order in which they are offered: the ways of an element after itself. */
export const embeddableInfos: readonly EmbeddableInfo[] = elementInfos.flatMap(
  ({ name, label, isForm, embed, ways = [] }): EmbeddableInfo[] => {
    if (!('section' in embed)) return [];
    const tag = `civic-${name}`;
    return [
      { name, tag, label, isForm, embed, attributes: {} },
      ...ways.map((way) => ({
        ...way,
        tag,
        isForm,
        attributes: { [way.attribute]: way.value },
      })),
    ];
  },
);

/** @param name as it stands in addresses: `member-card`. */
export const findEmbeddable = (name: string): EmbeddableInfo | undefined =>
  embeddableInfos.find((info) => info.name === name);
