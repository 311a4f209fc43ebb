import { define } from '../../base/element/define.js';
import { CivicRecords } from './element.js';
import * as view from './lazy/view.js';

// A page that loads this module shows the element, so its view comes along at once.
CivicRecords.useView(view);
define('civic-records', CivicRecords);
export { CivicRecords };
