/** The contract for servers, desks and tests: the zod schemas, what is made from them, and the compact check. */
export { activity, place, post, } from './activity.js';
export { check } from './check.js';
export { community, contractVersion, feed, feedHead, sections, } from './feed.js';
export { figure } from './figure.js';
export { consent, field, guardian, option, submitTarget, } from './form.js';
export { liveFigure } from './live-figure.js';
export { count, measure } from './measure.js';
export { member, } from './member.js';
export { pledge } from './pledge.js';
export { rules } from './rules.js';
export { series } from './series.js';
export { source } from './source.js';
export { drawnSignature, pass, passChange, passRequest, problemDetails, receipt, signUp, submission, wantedPost, withdrawal, } from './submission.js';
export { fromZodError } from './zod-issue.js';
