import { html, isServer, nothing, type TemplateResult } from 'lit';
import { check } from '../../../contract/check.js';
import type { Contact } from '../../../contract/activity.js';
import type { Issue } from '../../../contract/issue.js';
import type { Member } from '../../../contract/member.js';
import { callAddress } from '../../../contract/rules/contacts.js';
import type { Table } from '../../../contract/check.js';
import { resolveAddress } from '../../../data/address.js';
import type { Feed } from '../../../data/feed.js';
import { memberSection } from '../../../data/sections.js';
import type { CivicMemberList } from '../element.js';
import { selectMembers } from './select-members.js';

/** Tells a list when the page is laid out for paper, where what is closed is printed too. */
export function followPrinting(host: CivicMemberList, follow: (isPrinting: boolean) => void): void {
  if (isServer) return;
  for (const type of ['beforeprint', 'afterprint'])
    addEventListener(type, () => {
      follow(type === 'beforeprint');
      if (host.isConnected) host.requestUpdate();
    });
}

/** Looks into a member with a table of its own, for what a card does not read. */
export function readMember<Part>(
  feed: Feed,
  id: string,
  table: Table,
  issues: Issue[] = [],
): Part | undefined {
  const { key } = memberSection;
  const index = feed.position(memberSection, id);
  return check(table, feed.list(key)[index], issues, [key, index]) as Part | undefined;
}

/** The members that the attributes of a list choose. */
export function chosenMembers(host: CivicMemberList, feed: Feed, issues: Issue[]): Member[] {
  const { kind, organisation, post, tag } = host;
  const members: Member[] = [];
  for (const member of selectMembers(feed, { kind, organisation, post, tag }, undefined, issues))
    if (member) members.push(member);
  return members;
}

/** Whom to ask: a name, a number to be called, an address. */
export function renderContact(
  { name, tel, email, url }: Contact,
  base: string,
  call?: string,
): TemplateResult {
  const page = url && resolveAddress(url, base);
  return html`${name ? html`<span>${name}</span> ` : nothing}${
    tel
      ? html`<a class="tel" href=${callAddress(tel)} aria-label=${call ? `${call} ${tel}` : nothing}
          >${tel}</a
        > `
      : nothing
  }${email ? html`<a href="mailto:${email}">${email}</a> ` : nothing}${
    page ? html`<a href=${page}>${url}</a>` : nothing
  }`;
}
