import type { ElementInfo, EmbedInfo } from '../../base/element/element-info.js';
import * as infos from '../generated/infos.js';

/** What is known of every element, in the order in which they are listed. Loads no element. */
export const elementInfos: readonly ElementInfo[] = Object.values<ElementInfo>(infos).sort(
  (one, other) => one.order - other.order,
);

export interface EmbeddableInfo extends ElementInfo {
  readonly embed: EmbedInfo;
}

/** The elements that have item pages and can be shown in frames. */
export const embeddableInfos: readonly EmbeddableInfo[] = elementInfos.filter(
  (info): info is EmbeddableInfo => 'section' in info.embed,
);

/** @param name as it stands in addresses: `member-card`. */
export const findEmbeddable = (name: string): EmbeddableInfo | undefined =>
  embeddableInfos.find((info) => info.name === name);
