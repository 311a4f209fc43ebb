import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { CSSResult } from 'lit';
import type { FeedListView } from '../../feed/feed-list.js';
import type { CivicMemberList } from '../element.js';

/** A way of showing members that few pages have. */
interface ListPart {
  readonly styles: CSSResult;
  createView(host: CivicMemberList): FeedListView;
}

const imports = {
  areas: (): Promise<ListPart> => import('./areas.js'),
  honours: (): Promise<ListPart> => import('./honours.js'),
  directory: (): Promise<ListPart> => import('./directory.js'),
};

export type ListPartName = keyof typeof imports;

/** Shared by all of a page once they are loaded. A server has them before it renders, since it cannot wait. */
export const listParts: Partial<Record<ListPartName, ListPart>> = {};

/** @returns nothing where it is here. */
export const loadListPart = (name: ListPartName): Promise<unknown> | undefined =>
  listParts[name]
    ? undefined
    : loadOptional(imports[name](), (module) => {
        listParts[name] = module;
      });
