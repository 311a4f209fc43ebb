/** Little modules, by the chunk that they share. */
const small = {
  common: [
    'base/optional',
    'base/initial',
    'base/dispatch',
    'contract/rules/texts',
    'data/address',
    'forms/validate',
    'forms/answers',
    'submit/has-sent',
  ],
  // What lists and boards need beside `civic.js`, and no more: it is part of a first view.
  lists: ['base/css-text', 'base/heading-level', 'base/joined', 'base/make', 'data/feed-items'],
  measures: ['data/progress', 'locales/zh-Hans/progress-meter'],
  // What a sign-up that is being sent needs, and a pass once more.
  posts: [
    'data/live-counts',
    'elements/form/filled',
    'elements/form/form-state',
    'elements/volunteer-signup/choice',
    'elements/volunteer-signup/places',
    'elements/volunteer-signup/shifts',
    'elements/volunteer-signup/zone',
  ],
  // What every form asks for at the first touch, and a pass once more.
  sending: ['forms/tell-faults', 'locales/form-faults', 'locales/form-outcomes', 'submit/sender'],
};

/**
 * Little modules that several of those on demand share, in few chunks: left to itself, rollup makes one of each, and a
 * list's view would be nine requests. Nothing that needs lit may be among them: beside `civic.js` it would be there twice.
 */
export function commonChunk(id) {
  // Beside what sends also the copy of a feed has it, on pages without a form.
  if (id.includes('/idb-keyval/')) return 'idb';
  return Object.keys(small).find((chunk) =>
    small[chunk].some((name) => id.endsWith(`/src/${name}.ts`)),
  );
}
