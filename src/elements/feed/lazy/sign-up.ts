import { nothing } from 'lit';
import { html, type Rendered } from '../../../base/element/html.js';
import { FeedItem, type Feed } from '../../../data/feed.js';
import { activitySection } from '../../../data/sections.js';

/**
 * The sign-up of an activity within a list. Where no script of the page defines it, the line inside is shown.
 * @param post is ticked to begin with.
 */
export function renderSignUp(
  feed: Feed,
  activity: string | undefined,
  level: number,
  post?: string,
): Rendered {
  const found = feed.find(activitySection, activity);
  return 'item' in found
    ? html`<civic-volunteer-signup
        .data=${new FeedItem(feed, found.item)}
        .post=${post}
        .headingLevel=${Math.min(6, level + 1)}
        ><p>${found.item.title}</p></civic-volunteer-signup
      >`
    : nothing;
}
