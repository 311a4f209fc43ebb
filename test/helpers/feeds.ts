import type { FeedDocument } from '../../src/contract/feed.js';
import type { Member } from '../../src/contract/member.js';
import { elementInfos } from '../../src/elements/registry/infos.js';

/** A member with every part of the contract filled in. */
export const fullMember: Member = {
  id: 'full-member',
  kind: 'person',
  name: '张示例',
  role: '党委书记、主任',
  organisation: '示例街道示例社区',
  tags: ['社区', '志愿服务'],
  photo: {
    src: '/docs/picture.webp',
    alt: '插图：一片百合花',
    caption: '花海',
    credit: '插图：示意',
    width: 600,
    height: 800,
  },
  summary: '带着邻居把荒地种成花园。',
  story: ['第一段文字。', '第二段文字。', '第三段文字。'],
  quote: '小事有人管，困难有人帮',
  facts: [
    { label: '种植百合', value: 100000, unit: '株' },
    { label: '走访居民', value: 8437, unit: '户' },
    { label: '粉刷楼道', value: 150, unit: '栋', approx: 'over' },
    { label: '惠及居民', value: 74300, unit: '户' },
    { label: '清理小广告', value: 2, unit: '万处' },
  ],
  honours: [{ title: '最美网格长', by: '示例区', date: '2022-12' }],
  dispatches: [
    { at: '2023-07-04T20:30:00+08:00', place: '示例小区1号楼', text: '连夜协调停水抢修。' },
  ],
  links: [{ label: '社区主页', url: 'https://example.org/community' }],
  source: {
    name: '示例日报',
    title: '花开示例',
    date: '2023-07-20',
    url: 'https://example.org/article',
  },
};

/** A feed around members; the rest of it is valid. */
export function feedOf(
  members: readonly unknown[],
  rest: Record<string, unknown> = {},
): FeedDocument {
  return {
    civic: 1,
    lang: 'zh-Hans',
    community: { id: 'shili', name: '示例社区' },
    ...rest,
    members,
  } as FeedDocument;
}

/** Many valid members, each with its own id. */
export function manyMembers(count: number): Member[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m-${index}`,
    name: `成员${index}`,
    role: index % 2 ? '网格长' : '书记',
    organisation: `第${index % 10}社区`,
    summary: '做了许多小事。',
    facts: [{ label: '走访', value: index, unit: '户' }],
  }));
}

/** The examples of elements that are not among these, as the docs show them, on the demo's feeds. */
export function otherExamples(drawn: readonly string[]): Element[] {
  const others = elementInfos.filter(
    ({ name, reserve }) => reserve !== 'nothing' && !drawn.includes(`civic-${name}`),
  );
  const page = new DOMParser().parseFromString(
    others.map(({ example }) => example.split('../feeds/').join('/demo/feeds/')).join(''),
    'text/html',
  );
  return [...page.body.children].map((one) => document.importNode(one, true));
}

/** A feed of the demo, over HTTP. */
export async function demoFeed(
  name:
    | 'liaoyuan'
    | 'sample'
    | 'pledge-sample'
    | 'volunteer-sample'
    | 'survey'
    | 'habits'
    | 'records'
    | 'records-sample'
    | 'agenda'
    | 'agenda-sample'
    | 'lists-sample'
    | 'campaign',
): Promise<Record<string, unknown>> {
  const response = await fetch(`/demo/feeds/${name}.json`);
  return (await response.json()) as Record<string, unknown>;
}
