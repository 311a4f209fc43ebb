import { createPart } from '../../../base/scheduling/part.js';

/** What shows a record whole. Most readers of a list open few records or none. */
export const details = createPart(() => import('./details.js'));

/** Lists, and what stands above them: one record alone has nothing to choose by. */
export const lists = createPart(() => import('./lists.js'));
