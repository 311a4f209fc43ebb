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

interface ScriptPolicy {
  createScript(text: string): string;
}

let policy: ScriptPolicy | undefined;

/**
 * Under Trusted Types even a script that is data takes its text only from a policy. A page that wants JSON-LD allows this
 * one: `trusted-types lit-html civic-json-ld`.
 */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  policy ??= trustedTypes?.createPolicy('civic-json-ld', { createScript: (given) => given });
  return policy ? policy.createScript(text) : text;
}

/** With what a card does not read. */
function wholeOf({ item, feed }: Extract<ItemState<Member>, { status: 'ready' }>): Member {
  const raw = feed.list(memberSection.key)[feed.position(memberSection, item.id)];
  return { ...(check(memberServiceTable, raw, []) as MemberService | undefined), ...item };
}

const type = 'application/ld+json';

/**
 * Keeps one JSON-LD script in an element's light DOM, where crawlers look.
 * @param state has the member to describe; without one the script is removed.
 */
export function describe(host: HTMLElement, state?: ItemState<Member>): void {
  const before = host.querySelector<HTMLScriptElement>(`:scope > script[type="${type}"]`);
  // Without `<`, so that no `</script>` ends the script early where the page is saved as text.
  const text =
    state?.status === 'ready'
      ? JSON.stringify(structuredData(wholeOf(state), state.feed.base)).replace(/</g, '\\u003c')
      : undefined;
  if (text === before?.text) return;
  before?.remove();
  if (!text) return;
  // Not by a template: lit binds nothing inside a script.
  const script = document.createElement('script');
  script.type = type;
  script.text = trusted(text);
  host.append(script);
}
