import { describe as describeData } from '../../../base/element/json-ld.js';
import { check } from '../../../contract/check.js';
import { memberServiceTable } from '../../../contract/generated/member-service-table.js';
import type { Member, MemberService, Weekday } from '../../../contract/member.js';
import { publicContact } from '../../../contract/rules/contacts.js';
import { resolveAddress } from '../../../data/address.js';
import { memberSection } from '../../../data/sections.js';
import type { ItemState } from '../../../data/item-controller.js';

/** The member in the words of https://schema.org/Person and https://schema.org/Organization. */
export function structuredData(member: Member, base: string): Record<string, unknown> {
  const { name, role, organisation, summary, photo, honours, links } = member;
  const unit = organisation ? { '@type': 'Organization', name: organisation } : undefined;
  const common = {
    '@context': 'https://schema.org',
    name,
    description: summary,
    image: photo && resolveAddress(photo.src, base),
    award: honours?.map((honour) => honour.title),
    sameAs: links?.map((link) => resolveAddress(link.url, base)),
  };
  return member.kind === 'organisation'
    ? { ...common, ...visitData(member), '@type': 'Organization', parentOrganization: unit }
    : { ...common, '@type': 'Person', jobTitle: role, worksFor: unit };
}

const days: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** How to reach a service, and when. Where it says when it is open, it is a place to go to: a local business, say search engines. */
function visitData({ hours, place, contact }: Member): Record<string, unknown> {
  const shown = publicContact(contact);
  // Seasons without a year have no word there.
  const dated = (day: string | undefined): string | undefined =>
    day?.length === 10 ? day : undefined;
  return {
    telephone: shown?.tel,
    email: shown?.email,
    address: place?.address ?? place?.name,
    ...(hours && {
      additionalType: 'https://schema.org/LocalBusiness',
      openingHoursSpecification: hours
        .filter(({ on, from }) => !on && from?.length !== 5)
        .map(({ days: on, opens, closes, from, to }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: on?.map((day) => days[day]),
          // Closed is written as from midnight to midnight.
          opens: opens ?? '00:00',
          closes: closes ?? '00:00',
          validFrom: dated(from),
          validThrough: dated(to),
        })),
    }),
  };
}

/** With what a card does not read. */
function wholeOf({ item, feed }: Extract<ItemState<Member>, { status: 'ready' }>): Member {
  const raw = feed.list(memberSection.key)[feed.position(memberSection, item.id)];
  return { ...(check(memberServiceTable, raw, []) as MemberService | undefined), ...item };
}

/**
 * Keeps what search engines read of a member in the element's light DOM.
 * @param state has the member to describe; without one it is removed.
 */
export function describe(host: HTMLElement, state?: ItemState<Member>): void {
  describeData(
    host,
    state?.status === 'ready' ? structuredData(wholeOf(state), state.feed.base) : undefined,
  );
}
