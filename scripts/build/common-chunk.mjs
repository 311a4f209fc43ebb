const small = [
  'base/optional',
  'base/joined',
  'base/initial',
  'base/heading-level',
  'base/dispatch',
  'data/address',
  'data/live-counts',
  'contract/rules',
  'forms/validate',
  'forms/answers',
  'elements/form/filled',
  'elements/form/form-state',
  'submit/has-sent',
  'elements/volunteer-signup/shifts',
];

/**
 * Little modules that several of those on demand share, in one chunk: left to itself, rollup makes one of each, and a
 * sign-up's list would be nine requests. Nothing that needs lit may be among them: beside `civic.js` it would be there twice.
 */
export const commonChunk = (id) =>
  small.some((name) => id.endsWith(`/src/${name}.ts`)) ? 'common' : undefined;
