/** What shows a record whole, in one part. */
export { detailStyles } from './detail-styles.js';
export { renderTable } from './ledger-table.js';
export { renderPhotos } from './photos.js';
export { renderDetails } from './record-details.js';
export { renderSignUp } from '../../feed/lazy/sign-up.js';
