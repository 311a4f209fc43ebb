/** What shows many records, in one part. */
export { LaterFrames } from '../../feed/lazy/portions.js';
export { ListSelection } from './list-selection.js';
export { listStyles } from './list-styles.js';
export { readChoice, renderLists, writeChoice } from './record-list.js';
