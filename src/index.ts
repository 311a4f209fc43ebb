/** Classes and types. Nothing is registered by importing this; see the `define` modules and `all`. */
export { CivicFeed } from './elements/feed/civic-feed.js';
export {
  CivicMemberCard,
  type MemberCardVariant,
} from './elements/member-card/civic-member-card.js';
export type { CivicMemberCardEventMap } from './elements/member-card/civic-member-card.events.js';
export { CivicMemberList } from './elements/member-list/civic-member-list.js';
export {
  CivicProgressMeter,
  type ProgressShape,
} from './elements/progress-meter/civic-progress-meter.js';
export { CivicPledgeForm } from './elements/pledge-form/civic-pledge-form.js';
export type { CivicPledgeFormEventMap } from './elements/pledge-form/civic-pledge-form.events.js';
export { CivicProgressBoard } from './elements/progress-board/civic-progress-board.js';
export type { CivicProgressBoardEventMap } from './elements/progress-board/civic-progress-board.events.js';
export type { CivicProgressMeterEventMap } from './elements/progress-meter/civic-progress-meter.events.js';
export { CivicVolunteerSignup } from './elements/volunteer-signup/civic-volunteer-signup.js';
export type { CivicVolunteerSignupEventMap } from './elements/volunteer-signup/civic-volunteer-signup.events.js';
export { define } from './base/element/define.js';
export { version } from './base/element/define.js';
export { FeedItem } from './data/feed.js';
export type { CivicDataDetail, CivicErrorDetail } from './data/feed-events.js';
export type { Problem } from './data/problem.js';
export type { CivicSubmitDetail } from './submit/page-answer.js';
export type { Issue, IssueCode, Path } from './contract/issue.js';
export type { Community, FeedDocument, FeedHead } from './contract/feed.js';
export type { Approximation, Figure } from './contract/figure.js';
export type { Dispatch, Honour, Member, NamedLink, Photo } from './contract/member.js';
export type { Count, Measure, Part, Reading } from './contract/measure.js';
export type { Credit, Series } from './contract/series.js';
export type { Source } from './contract/source.js';
