import { describe as describeData } from '../../../base/element/json-ld.js';
import type { Member } from '../../../contract/member.js';
import { resolveAddress } from '../../../data/address.js';
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
    ? { ...common, '@type': 'Organization', parentOrganization: unit }
    : { ...common, '@type': 'Person', jobTitle: role, worksFor: unit };
}

/**
 * Keeps what search engines read of a member in the element's light DOM.
 * @param state has the member to describe; without one it is removed.
 */
export function describe(host: HTMLElement, state?: ItemState<Member>): void {
  describeData(
    host,
    state?.status === 'ready' ? structuredData(state.item, state.feed.base) : undefined,
  );
}
