/** What shows many records, in one part. */
export { renderHead } from './list-head.js';
export { ListSelection } from './list-selection.js';
export { listStyles } from './list-styles.js';
export { readChoice, writeChoice } from '../../feed/lazy/choice-address.js';
export { commonSource } from '../../feed/common-source.js';
export { renderLists } from './record-list.js';
