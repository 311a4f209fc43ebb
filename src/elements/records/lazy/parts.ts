import { createPart } from '../../../base/scheduling/part.js';

/** What shows a record whole. Most readers of a list open few records or none. */
export const details = createPart(() => import('./details.js'));

/** What stands above a list: one record alone has nothing to choose by. */
export const head = createPart(() => import('./list-head.js'));
