import { createPart } from '../../../base/scheduling/part.js';

/** What shows an event whole, and the sign-up. Most readers of a list open few events or none. */
export const details = createPart(() => import('./details.js'));

/** The list by day, and what is above and below it. */
export const list = createPart(() => import('./list.js'));

/** The month as a grid. */
export const month = createPart(() => import('./month.js'));
