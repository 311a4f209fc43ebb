/** Classes and types. Nothing is registered by importing this; see the `define` modules and `all`. */
export * from './elements/generated/classes.js';
export { define, version } from './base/element/define.js';
export { FeedItem } from './data/feed.js';
export type { CivicDataDetail, CivicErrorDetail } from './data/feed-controller.js';
export type { Problem } from './data/problem.js';
export type { CivicSubmitDetail } from './submit/page-answer.js';
export type { Issue, IssueCode, Path } from './contract/issue.js';
export type { Community, FeedDocument, FeedHead } from './contract/feed.js';
export type { Dispatch, Honour, Member, NamedLink, Photo } from './contract/member.js';
export type { Count, Measure, Part, Reading } from './contract/measure.js';
export type { Credit, Series } from './contract/series.js';
export type { Approximation, Figure, Source } from './contract/shared.js';
