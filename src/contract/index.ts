/** The contract for servers, desks and tests: the zod schemas, what is made from them, and the compact check. */
export * from './activity.js';
export * from './area.js';
export { check, type Table } from './check.js';
export * from './events.js';
export * from './feed.js';
export * from './form.js';
export type * from './issue.js';
export * from './measure.js';
export * from './member.js';
export * from './pledge.js';
export * from './questionnaire.js';
export * from './records.js';
export { rules, type RuleName } from './rules/texts.js';
export * from './repeats.js';
export * from './series.js';
export { figure, source, type Approximation, type Figure, type Source } from './shared.js';
export * from './submission.js';
export { fromZodError } from './zod-issue.js';
