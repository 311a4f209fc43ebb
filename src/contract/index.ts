/** The contract for servers, desks and tests: the zod schemas, what is made from them, and the compact check. */
export {
  activity,
  place,
  post,
  type Activity,
  type Contact,
  type Place,
  type Post,
} from './activity.js';
export { check } from './check.js';
export {
  community,
  contractVersion,
  feed,
  feedHead,
  sections,
  type Community,
  type FeedDocument,
  type FeedHead,
} from './feed.js';
export { figure, type Approximation, type Figure } from './shared.js';
export type { Expected, Issue, IssueCode, Path } from './issue.js';
export {
  consent,
  field,
  guardian,
  option,
  submitTarget,
  type Consent,
  type Field,
  type Guardian,
  type SubmitTarget,
} from './form.js';
export { liveFigure, type LiveFigure } from './feed.js';
export { count, measure, type Count, type Measure, type Part, type Reading } from './measure.js';
export {
  member,
  type Dispatch,
  type Honour,
  type Member,
  type NamedLink,
  type Photo,
} from './member.js';
export { pledge, type Pledge, type Signer } from './pledge.js';
export { rules, type RuleName } from './rules/texts.js';
export { series, type Credit, type Series } from './series.js';
export { source, type Source } from './shared.js';
export {
  drawnSignature,
  pass,
  passChange,
  passRequest,
  problemDetails,
  receipt,
  signUp,
  submission,
  wantedPost,
  withdrawal,
  type DrawnSignature,
  type FieldValue,
  type GivenConsent,
  type Pass,
  type PassChange,
  type PassPost,
  type PassRequest,
  type ProblemDetails,
  type Receipt,
  type SignUp,
  type Submission,
  type WantedPost,
  type Withdrawal,
} from './submission.js';
export type { Table } from './check.js';
export { fromZodError } from './zod-issue.js';
