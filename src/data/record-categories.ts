import { check, type Table } from '../contract/check.js';
import type { Form } from '../contract/questionnaire.js';
import { categoriesOf } from '../contract/rules/records.js';
import type { Feed } from './feed.js';

/** All that is read of a form for its categories: its whole table would be a fifth of a list of records. */
const asked: Table = {
  kind: 20,
  fields: ['list', { name: 'id', type: 20, 'options?': ['list', { value: 60, label: 120 }] }],
};

/** The categories that a feed's report forms offer, words by value. */
export const categoriesIn = (feed: Feed): Map<string, string> =>
  categoriesOf(
    feed.list('forms').flatMap((form) => (check(asked, form, []) as Form | undefined) ?? []),
  );
