/** Looks at a page from outside, as a visitor's browser gets it, and says what keeps the kit from working. */
import { check } from '../../src/contract/check.js';
import { noticeTable } from '../../src/contract/generated/notice-table.js';
import type { Issue } from '../../src/contract/issue.js';
import { Feed, parseFeed } from '../../src/data/feed.js';
import { explainIssue, explainProblem } from '../../src/data/lazy/explain.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import { readText } from '../../src/data/read-feed.js';
import { wholeSections } from '../pages/whole-sections.js';
import { allows, readPolicy, tagsIn } from './read-page.js';
import { type Limits, usualLimits, Visit, wasRefused } from './visit.js';
import type { Finding } from './words.js';

const kit = /(^|\/)(loader|civic|civic-whole)\.m?js(\?|$)/;
const patience = 10_000;
/** A page of a few megabytes may have hundreds of thousands of tags; nobody reads that much. */
const most = { findings: 100, scripts: 10, policy: 16_384 };

type Language = 'zh-Hans' | 'en';

const get = (
  visit: Visit,
  address: URL,
  headers: Record<string, string> = {},
): Promise<Response | 'refused' | undefined> =>
  visit
    .fetch(address, { headers, signal: AbortSignal.timeout(patience) })
    .catch((error: unknown) => (wasRefused(error) ? 'refused' : undefined));

const resolve = (address: string | undefined, base: URL): URL | undefined =>
  address !== undefined && URL.canParse(address, base.href) ? new URL(address, base) : undefined;

async function checkScript(visit: Visit, script: URL, page: URL): Promise<Finding[]> {
  // The loader brings a module: it has to be one, and from elsewhere it needs leave.
  const module = /loader\.js/.test(script.href) ? [new URL('civic.mjs', script)] : [];
  const found: Finding[] = [];
  for (const file of [script, ...module]) found.push(...(await checkFile(visit, file, page)));
  return found;
}

async function checkFile(visit: Visit, file: URL, page: URL): Promise<Finding[]> {
  const response = await get(visit, file, { Origin: page.origin });
  if (response === 'refused') return [{ code: 'private-address', about: file.href }];
  await response?.body?.cancel();
  if (!response?.ok)
    return [{ code: 'script-status', about: `${file.href} ${response?.status ?? ''}`.trim() }];
  const type = response.headers.get('Content-Type') ?? '';
  if (!/(java|ecma)script/.test(type))
    return [{ code: 'script-type', about: `${file.href} ${type}` }];
  const needsLeave = file.origin !== page.origin && file.pathname.endsWith('.mjs');
  return needsLeave && !response.headers.has('Access-Control-Allow-Origin')
    ? [{ code: 'script-cors', about: file.href }]
    : [];
}

/** The feed as an element would read it, every item checked, each fault with its place in plain words. */
async function checkFeed(visit: Visit, address: URL, language: Language): Promise<Finding[]> {
  let refused = false;
  const text = await readText(address.href.replace(/#.*/, ''), {
    pauses: [],
    timeLimit: patience,
    sizeLimit: visit.limits.bytes,
    fetch: (url, options) =>
      visit.fetch(url as string, options).catch((error: unknown) => {
        refused = wasRefused(error);
        throw error;
      }),
  });
  if (refused) return [{ code: 'private-address', about: address.href }];
  const feed = typeof text === 'string' ? parseFeed(text, address.href) : text;
  if (!(feed instanceof Feed))
    return [{ code: 'feed', about: address.href, detail: explainProblem(feed, language) }];
  const issues: Issue[] = [...feed.issues];
  // Taking every item is what checks it.
  for (const section of wholeSections) Array.from(goodItems(feed, section, issues));
  // Notices have no id of their own: a form takes the one that names it.
  for (const [index, notice] of feed.list('notices', issues).entries())
    check(noticeTable, notice, issues, ['notices', index]);
  return issues
    .slice(0, 20)
    .map((issue) => ({ code: 'feed-item', detail: explainIssue(issue, language, feed) }));
}

function checkPolicy(
  header: string,
  page: URL,
  scripts: readonly URL[],
  feeds: readonly URL[],
): Finding[] {
  const found: Finding[] = [];
  const policy = readPolicy(header);
  for (const script of scripts)
    if (!allows(policy, 'script-src', script, page))
      found.push({ code: 'policy-script', about: script.href });
  for (const feed of feeds)
    if (!allows(policy, 'connect-src', feed, page))
      found.push({ code: 'policy-feed', about: feed.href });
  const trusted = policy.get('trusted-types') ?? ['*'];
  const allowsLit = trusted.includes('lit-html') || trusted.includes('*');
  if (policy.has('require-trusted-types-for') && !allowsLit) found.push({ code: 'trusted-types' });
  if (scripts[0] && !allows(policy, 'style-src', scripts[0], page))
    found.push({ code: 'policy-style' });
  return found;
}

const unique = (addresses: readonly URL[]): URL[] => [
  ...new Map(addresses.map((one) => [one.href.replace(/#.*/, ''), one])).values(),
];

interface CheckOptions {
  readonly language?: Language;
  /** Whether addresses of this machine and of the network around it are meant, too. */
  readonly inside?: boolean;
  readonly limits?: Limits;
}

/** @returns what is wrong; `fine` alone where nothing is. */
export async function checkPage(
  address: string,
  { language = 'zh-Hans', inside = false, limits = usualLimits }: CheckOptions = {},
): Promise<Finding[]> {
  const visit = new Visit(inside, limits);
  try {
    return await visitPage(visit, address, language);
  } finally {
    await visit.end();
  }
}

async function visitPage(visit: Visit, address: string, language: Language): Promise<Finding[]> {
  const response = await get(visit, new URL(address));
  if (response === 'refused') return [{ code: 'private-address', about: address }];
  if (!response) return [{ code: 'page-unreachable', about: address }];
  if (!response.ok) return [{ code: 'page-status', about: String(response.status) }];
  const page = new URL(response.url || address);
  const bytes = await response.arrayBuffer().catch(() => undefined);
  if (!bytes) return [{ code: 'page-unreachable', about: address }];
  const { limits } = visit;
  if (bytes.byteLength > limits.bytes)
    return [{ code: 'page-too-large', about: String(Math.round(limits.bytes / 2 ** 20)) }];
  const html = new TextDecoder('latin1').decode(bytes);
  const found: Finding[] = [];

  const named = /charset=/i.test(response.headers.get('Content-Type') ?? '');
  if (!named && !/<meta[^>]+charset/i.test(html.slice(0, 1024))) found.push({ code: 'charset' });

  const elements = tagsIn(html, /^civic-/);
  const links = tagsIn(html, /^a$/).filter(({ attributes }) =>
    /\/civic\/[a-z-]+\/[^/]+/.test(attributes['href'] ?? ''),
  );
  const scripts = tagsIn(html, /^script$/)
    .map(({ attributes }) => attributes['src'])
    .filter((src): src is string => src !== undefined && kit.test(src))
    .slice(0, most.scripts)
    .flatMap((src) => resolve(src, page) ?? []);

  if (elements.length + links.length === 0) found.push({ code: 'nothing-here' });
  if (scripts.length === 0) found.push({ code: 'script-missing' });
  if (scripts.length > 1)
    found.push({ code: 'second-copy', about: scripts.map(({ href }) => href).join(' ') });
  for (const script of unique(scripts)) found.push(...(await checkScript(visit, script, page)));

  // An element's data comes from its own address, a feed around it, or a script inside it.
  const isProvided =
    elements.some(({ name }) => name === 'civic-feed') || /type=["']?application\/json/.test(html);
  const sources: URL[] = [];
  for (const { name, attributes } of elements) {
    const address = resolve(attributes['src'], page);
    if (address) sources.push(address);
    else if (!isProvided && found.length < most.findings)
      found.push({ code: 'no-source', about: name });
  }
  for (const { attributes } of links) {
    const item = resolve(attributes['href'], page);
    if (item)
      sources.push(new URL(`${item.origin}${item.pathname.replace(/(\/|\.html)$/, '')}.json`));
  }
  // One more than is asked for, so that it is said when some are left.
  const feeds = unique(sources).slice(0, visit.limits.answers + 1);
  const inPage = tagsIn(html, /^meta$/).find(
    ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  for (const header of [
    response.headers.get('Content-Security-Policy'),
    inPage?.attributes['content']?.slice(0, most.policy),
  ])
    if (header) found.push(...checkPolicy(header, page, scripts, feeds));
  for (const feed of feeds) {
    if (visit.isOver) {
      found.unshift({ code: 'not-all-checked' });
      break;
    }
    found.push(...(await checkFeed(visit, feed, language)));
  }
  return found.length ? found.slice(0, most.findings) : [{ code: 'fine' }];
}
