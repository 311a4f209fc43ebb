import * as z from 'zod/mini';
import { activity } from './activity.js';
import { liveFigure } from './live-figure.js';
import { measure } from './measure.js';
import { member } from './member.js';
import { pledge } from './pledge.js';
import { series } from './series.js';
import { source } from './source.js';
import { id, moment, text } from './text.js';
/** The contract version that this code reads. */
export const contractVersion = 1;
export const community = z.object({
    id: z.optional(id()),
    name: text(120, 'The name of the community.'),
    parent: z.optional(text(120, 'The street office, district or city it belongs to.')),
});
/** Everything in a feed that is not a list of items. */
export const feedHead = z.object({
    civic: z.literal(contractVersion),
    lang: z.optional(text(35, 'The language of the texts: a BCP 47 tag such as zh-Hans.')),
    updated: z.optional(moment('When the feed was last changed.')),
    source: z.optional(source),
    community: z.optional(community),
});
/** The sections that hold items, by their key in the feed. */
export const sections = {
    series,
    members: member,
    measures: measure,
    pledges: pledge,
    activities: activity,
};
export const feed = z.extend(feedHead, {
    series: z.optional(z.array(series).check(z.maxLength(500))),
    members: z.optional(z.array(member).check(z.maxLength(50000))),
    measures: z.optional(z.array(measure).check(z.maxLength(5000))),
    pledges: z.optional(z.array(pledge).check(z.maxLength(500))),
    activities: z.optional(z.array(activity).check(z.maxLength(500))),
    live: z.optional(z.array(liveFigure).check(z.maxLength(500))),
});
