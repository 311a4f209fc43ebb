import type { Path } from '../../shared/json.js';
import { sectionsOf } from '../../shared/schema.js';
import type { EditorStore } from '../store/editor-store.js';

/** Where the form of the editing view stands: an item, or the feed's own particulars. */
export function currentPath(store: EditorStore): Path | undefined {
  const { route, open, schema } = store;
  if (!open || !route) return undefined;
  if (route.section === 'about') return [];
  const hasItems = (section: string): boolean => store.listOf(section).length > 0;
  const sections = sectionsOf(schema);
  const section = sections.find((one) => one === route.section) ?? sections.slice(1).find(hasItems);
  if (!section || !hasItems(section)) return [];
  return [section, Math.min(route.index ?? 0, store.listOf(section).length - 1)];
}

/** The first section that has something to be seen on a page. */
export const firstShownSection = (store: EditorStore): string | undefined =>
  ['members', 'measures', 'pledges', 'activities', 'series'].find(
    (section) => store.listOf(section).length > 0,
  );
