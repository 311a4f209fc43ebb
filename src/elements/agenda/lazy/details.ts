/** What shows an event whole, in one part. */
export { renderSignUp } from '../../feed/lazy/sign-up.js';
export { createContext } from './agenda-context.js';
export { eventStyles } from './event-styles.js';
export { detailStyles } from './detail-styles.js';
export { renderDetails } from './event-details.js';
export { renderAlone } from './render-alone.js';
