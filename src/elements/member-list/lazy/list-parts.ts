import type { CSSResult } from 'lit';
import { createPart, type Part } from '../../../base/scheduling/part.js';
import type { FeedListView } from '../../feed/feed-list.js';
import type { CivicMemberList } from '../element.js';

/** A way of showing members that few pages have. */
interface ListModule {
  readonly styles: CSSResult;
  createView(host: CivicMemberList): FeedListView;
}

export const areasPart: Part<ListModule> = createPart(() => import('./areas.js'));
export const honoursPart: Part<ListModule> = createPart(() => import('./honours.js'));
export const directoryPart: Part<ListModule> = createPart(() => import('./directory.js'));
