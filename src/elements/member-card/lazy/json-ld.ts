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
      ? JSON.stringify(structuredData(state.item, state.feed.base)).replace(/</g, '\\u003c')
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
