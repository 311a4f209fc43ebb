import type { Member } from '../../contract/member.js';
/** The member in the words of https://schema.org/Person and https://schema.org/Organization. */
export declare function structuredData(member: Member, base: string): Record<string, unknown>;
/** Keeps one JSON-LD script in the element's light DOM, where crawlers look. */
export declare class JsonLd {
    #private;
    private readonly host;
    constructor(host: HTMLElement);
    /** @param member the member to describe; none removes the script. */
    show(member: Member | undefined, base: string): void;
}
