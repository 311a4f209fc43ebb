/** The good items of a section in their order, checked one at a time as the caller takes them; faults go to `issues`. */
export function* feedItems(feed, section, issues = []) {
    const { key } = section;
    const seen = new Set();
    const { length } = feed.list(key, issues);
    for (let index = 0; index < length; index++) {
        const { item, issues: own } = feed.at(section, index);
        issues.push(...own);
        if (!item)
            continue;
        if (seen.has(item.id))
            issues.push({ path: [key, index, 'id'], code: 'duplicate' });
        else
            yield item;
        seen.add(item.id);
    }
}
