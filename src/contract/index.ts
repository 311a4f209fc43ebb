/** The contract for servers, desks and tests: the zod schemas, what is made from them, and the compact check. */
export { check } from './check.js';
export { community, contractVersion, feed, feedHead, sections, type Community, type FeedDocument, type FeedHead } from './feed.js';
export { figure, type Approximation, type Figure } from './figure.js';
export type { Expected, Issue, IssueCode, Path } from './issue.js';
export { member, type Dispatch, type Honour, type Member, type NamedLink, type Photo } from './member.js';
export { rules, type RuleName } from './rules.js';
export { series, type Credit, type Series } from './series.js';
export { source, type Source } from './source.js';
export type { Table } from './table.js';
export { fromZodError } from './zod-issue.js';
