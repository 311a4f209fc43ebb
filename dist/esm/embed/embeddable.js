/**
 * What may stand in an address as `/civic/<name>/<item>`: the element's name without its prefix, the feed's
 * section that its items are in, and the attribute that names one. A new element is one line here.
 */
export const embeddable = {
    'member-card': { section: 'members', attribute: 'item' },
    'member-list': { section: 'series', attribute: 'series' },
    'progress-meter': { section: 'measures', attribute: 'item' },
    'progress-board': { section: 'measures', attribute: 'items' },
    'pledge-form': { section: 'pledges', attribute: 'item' },
    'volunteer-signup': { section: 'activities', attribute: 'item' },
};
/** In an item's place: everything that the feed has. Only lists and boards show that. */
export const everyItem = 'all';
