import { nothing } from 'lit';
import { html, type Rendered } from '../../../base/element/html.js';
import type { CivicRecord } from '../../../contract/records.js';
import { FeedItem } from '../../../data/feed.js';
import { activitySection } from '../../../data/sections.js';
import type { RecordContext } from './record-context.js';

/** The sign-up whose one place claims a need. Where no script of the page defines it, the line inside is shown. */
export function renderSignUp({ activity }: CivicRecord, { feed, level }: RecordContext): Rendered {
  const found = feed.find(activitySection, activity);
  return 'item' in found
    ? html`<civic-volunteer-signup
        .data=${new FeedItem(feed, found.item)}
        .headingLevel=${Math.min(6, level + 1)}
        ><p>${found.item.title}</p></civic-volunteer-signup
      >`
    : nothing;
}
