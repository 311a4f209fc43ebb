import type { Member } from '../../contract/member.js';
import { resolveAddress } from '../../data/address.js';

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
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/**
 * Where Trusted Types are enforced, even a script that is data takes its text from a policy only. A page
 * that wants JSON-LD allows this one: `trusted-types lit-html civic-json-ld`.
 */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('civic-json-ld', { createScript: (given) => given });
  return policy ? policy.createScript(text) : text;
}

/** Keeps one JSON-LD script in the element's light DOM, where crawlers look. */
export class JsonLd {
  #script: HTMLScriptElement | undefined;
  #shown: Member | undefined;

  constructor(private readonly host: HTMLElement) {}

  /** @param member the member to describe; none removes the script. */
  show(member: Member | undefined, base: string): void {
    if (member === this.#shown) return;
    this.#shown = member;
    this.#script?.remove();
    this.#script = undefined;
    if (!member) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    try {
      // `<` escaped, so that a copy of the page as text cannot end the script early.
      script.text = trusted(JSON.stringify(structuredData(member, base)).replace(/</g, '\\u003c'));
    } catch {
      // The page's policy forbids it; its card does not suffer for that.
      return;
    }
    this.#script = script;
    this.host.append(script);
  }
}
