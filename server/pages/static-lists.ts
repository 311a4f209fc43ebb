/** Whole lists of a feed as plain HTML: who sees to which area, who was honoured, the services of a neighbourhood. */
import { exactNumber, formatMoment } from '../../src/base/text/format.js';
import type { Contact } from '../../src/contract/activity.js';
import type { AreaPost } from '../../src/contract/area.js';
import type { Member } from '../../src/contract/member.js';
import { areaTree, countAreas, type AreaNode } from '../../src/contract/rules/areas.js';
import { publicContact } from '../../src/contract/rules/contacts.js';
import { rollOf, type HonourKind, type RollGroup } from '../../src/contract/rules/honours.js';
import { areaSection } from '../../src/data/area-section.js';
import type { Feed } from '../../src/data/feed.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import { areaWords } from '../../src/locales/areas.js';
import { directoryWords } from '../../src/locales/directory.js';
import { honourWords } from '../../src/locales/honours.js';
import {
  contactText,
  framed,
  joined,
  small,
  sourceLine,
  strong,
  textLine,
  type StaticContext,
} from './static-frame.js';
import { styled, type Styled, when } from './styled.js';
import { wholeMemberSection } from './whole-sections.js';
import { pageWords } from './words.js';

/** Mail programs cut long letters off: what is beyond is behind the link. */
const mostAreas = 200;
/** Em that an area is set in for each level above it, at most. */
const indent = { step: 1, most: 4 };

/** Close to the line above. */
const smallLine = (text: string | undefined): Styled => textLine(text, `${small};margin:0`);

const block = (name: string, content: readonly Styled[], context: StaticContext): Styled =>
  framed(
    [textLine(pageWords[context.language].ways[name], strong), ...content],
    undefined,
    context,
  );

/** Each area under what it is part of, with its posts and who holds them. */
export function staticAreas(feed: Feed, context: StaticContext): Styled | undefined {
  const tree = areaTree(goodItems(feed, areaSection));
  if (tree.byId.size === 0) return undefined;
  const holderOf = ({ member }: AreaPost): Member | undefined => {
    const found = member === undefined ? undefined : feed.find(wholeMemberSection, member);
    return found && 'item' in found ? found.item : undefined;
  };
  const counts = countAreas(tree, (post) => holderOf(post) !== undefined);
  const shown: Styled[] = [];
  // Without recursion: a chain of thousands would overflow the stack.
  const open = [...tree.roots].reverse().map((node) => ({ node, depth: 0 }));
  for (let next = open.pop(); next && shown.length < mostAreas; next = open.pop()) {
    const { node, depth } = next;
    shown.push(area(node, depth, counts.get(node)!.households, holderOf, context));
    for (const child of [...node.children].reverse()) open.push({ node: child, depth: depth + 1 });
  }
  return block('areas', shown, context);
}

function area(
  { area: { name, posts = [], residents, buildings = [], contact, place, note, source } }: AreaNode,
  depth: number,
  households: number,
  holderOf: (post: AreaPost) => Member | undefined,
  context: StaticContext,
): Styled {
  const { language } = context;
  const words = areaWords[language];
  const rows = posts.map((post) => {
    const holder = holderOf(post);
    const call = holder && publicContact(holder.contact)?.tel;
    return joined(' ', post.title, holder ? holder.name : words.vacant, call);
  });
  const office = joined(' ', contactText(contact), place?.name, place?.address);
  return styled`<div style="margin:12px 0 0 ${Math.min(depth * indent.step, indent.most)}em"><p style="margin:0"><strong>${name}</strong></p>${smallLine(
    joined(
      ' · ',
      households > 0 && words.households(exactNumber(households, language)),
      residents !== undefined && words.residents(exactNumber(residents, language)),
    ),
  )}${rows.map((row) => textLine(row))}${textLine(office && joined(' ', words.office, office))}${smallLine(
    buildings.length > 0 ? joined(' ', words.buildings, buildings.join(words.comma)) : '',
  )}${smallLine(note)}${when(source, (own) => sourceLine(own, context))}</div>`;
}

const honourKinds: readonly HonourKind[] = ['person', 'family', 'courtyard', 'unit'];

/** By year and title; apart from them those of whom objections are heard. */
export function staticHonours(feed: Feed, context: StaticContext): Styled | undefined {
  const { language } = context;
  const words = honourWords[language];
  const { held, onNotice } = rollOf(goodItems(feed, wholeMemberSection), Date.now());
  if (held.length + onNotice.length === 0) return undefined;
  const headed = (head: string): Styled =>
    styled`<p style="margin:16px 0 0;font-weight:bold">${head}</p>`;
  const content = [
    ...(onNotice.length > 0 ? [headed(words.notice), smallLine(words.noticeNote)] : []),
    ...onNotice.map((group) => honours(group, context)),
    ...held.flatMap((group, index) => [
      when(group.year !== held[index - 1]?.year, () =>
        headed(group.year ? words.year(group.year) : words.undated),
      ),
      honours(group, context),
    ]),
  ];
  return block('honours', content, context);
}

function honours(
  { title, entries, counts, places }: RollGroup,
  { language }: StaticContext,
): Styled {
  const words = honourWords[language];
  const counted = honourKinds.map((kind) => {
    const count = counts[kind];
    return count && words.counts[kind](exactNumber(count, language));
  });
  const notice = entries.find(({ honour }) => honour.notice)?.honour.notice;
  const by = [...new Set(entries.flatMap(({ honour }) => honour.by ?? []))];
  const said = (contact: Contact | undefined): string =>
    contact ? words.object + contactText(contact) : '';
  return styled`<p style="margin:8px 0 0"><strong>${title}</strong></p>${smallLine(
    joined(
      ' · ',
      ...counted.map((text) => text || undefined),
      places !== undefined && words.places(exactNumber(places, language)),
      by.length === 1 && by[0],
    ),
  )}${when(
    notice,
    ({ from, to, contact }) =>
      styled`${smallLine(words.from(formatMoment(from, language)) + words.until(formatMoment(to, language)))}${smallLine(said(contact))}`,
  )}${entries.map(({ member, honour, kind, count }) => {
    const name = honour.unnamed
      ? words.unnamed(words.counts[kind](exactNumber(count, language)), member.name)
      : member.name;
    return textLine(
      joined(
        ' · ',
        joined(' ', name, !honour.unnamed && kind !== 'person' && words.kinds[kind]),
        honour.grade,
        !honour.unnamed && member.organisation,
        honour.expires && words.expires(formatMoment(honour.expires, language)),
      ),
    );
  })}`;
}

/** What mail can hold of a service. Whether it is open now only the page knows. */
export function staticDirectory(feed: Feed, context: StaticContext): Styled | undefined {
  const members = [...goodItems(feed, wholeMemberSection)];
  const services = members.filter(({ category, hours }) => category ?? hours);
  if (services.length === 0) return undefined;
  return block(
    'directory',
    services.map((one) => service(one, context)),
    context,
  );
}

function service(member: Member, context: StaticContext): Styled {
  return styled`<div style="margin:16px 0 0"><p style="margin:0"><strong>${member.name}</strong></p>${textLine(member.summary)}${serviceLines(member, context)}</div>`;
}

/** Where it is, how to call, when it was looked at. */
export function serviceLines(member: Member, { language }: StaticContext): Styled[] {
  const words = directoryWords[language];
  const { category, place, walkMinutes, checkedOn, complaints } = member;
  return [
    joined(
      ' · ',
      category,
      place?.name,
      place?.address,
      !!walkMinutes && words.walk(exactNumber(walkMinutes, language)),
    ),
    contactText(publicContact(member.contact)),
    checkedOn ? words.checked(formatMoment(checkedOn, language)) : '',
    complaints ? words.complaints + contactText(complaints) : '',
  ].map((text) => textLine(text));
}
