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

/** Keeps one JSON-LD script in the element's light DOM, where crawlers look. */
export class JsonLd {
  #script: HTMLScriptElement | undefined;

  constructor(private readonly host: HTMLElement) {}

  /** @param member the member to describe; none removes the script. */
  show(member: Member | undefined, base: string): void {
    if (!member) {
      this.#script?.remove();
      this.#script = undefined;
      return;
    }
    if (!this.#script) {
      this.#script = document.createElement('script');
      this.#script.type = 'application/ld+json';
      this.host.append(this.#script);
    }
    // `<` escaped, so that a copy of the page as text cannot end the script early. A text node, because
    // Trusted Types guard a script's `textContent` even where it is data.
    const text = JSON.stringify(structuredData(member, base)).replace(/</g, '\\u003c');
    this.#script.replaceChildren(document.createTextNode(text));
  }
}
