import type { Area } from '../../contract/area.js';
import { check, type Table } from '../../contract/check.js';
import { areasTable } from '../../contract/generated/areas-table.js';
import { memberHonoursTable } from '../../contract/generated/member-honours-table.js';
import { memberServiceTable } from '../../contract/generated/member-service-table.js';
import { seriesTable } from '../../contract/generated/series-table.js';
import type { Issue, Path } from '../../contract/issue.js';
import type { Member, MemberService } from '../../contract/member.js';
import { faultyAreas } from '../../contract/rules/areas.js';
import { hiddenContact } from '../../contract/rules/contacts.js';
import { faultyHonours } from '../../contract/rules/honours.js';
import { faultyHours } from '../../contract/rules/opening-hours.js';
import type { Series } from '../../contract/series.js';
import type { Feed } from '../feed.js';

/** What is valid in areas, honours, opening hours and series of a feed, and yet surely not meant. */
export function adviceOnLists(feed: Feed): Issue[] {
  const read = <Item>(key: string, table: Table): [Item, number][] =>
    feed.list(key).flatMap((raw, index): [Item, number][] => {
      const item = check(table, raw, []) as Item | undefined;
      return item ? [[item, index]] : [];
    });
  const members = new Set(feed.list('members').map((one) => (one as { id?: unknown } | null)?.id));
  const areas = read<Area>('areas', areasTable);
  const places = new Map<Area, Path>(areas.map(([area, index]) => [area, ['areas', index]]));
  const issues = faultyAreas(
    areas.map(([area]) => area),
    members,
    (area) => places.get(area)!,
  );
  for (const [member, index] of read<Member>('members', memberHonoursTable))
    issues.push(...faultyHonours(member, ['members', index]));
  for (const [{ hours = [], contact }, index] of read<MemberService>('members', memberServiceTable))
    issues.push(
      ...faultyHours(hours, ['members', index]),
      ...hiddenContact(contact, ['members', index]),
    );
  for (const [{ sections = [] }, index] of read<Series>('series', seriesTable))
    sections.forEach((section, at) =>
      section.members.forEach((id, place) => {
        if (!members.has(id))
          issues.push({
            path: ['series', index, 'sections', at, 'members', place],
            code: 'reference',
          });
      }),
    );
  return issues;
}
