import type { Member } from '../../contract/member.js';
/** The member in the words of https://schema.org/Person and https://schema.org/Organization. */
export declare function structuredData(member: Member, base: string): Record<string, unknown>;
/**
 * Keeps one JSON-LD script in an element's light DOM, where crawlers look. A module of its own, loaded
 * with `json-ld`: few pages ask for it, so few download it.
 * @param member the member to describe; none removes the script.
 */
export declare function describe(host: HTMLElement, member?: Member, base?: string): void;
