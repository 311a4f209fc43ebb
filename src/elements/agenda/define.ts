import { define } from '../../base/element/define.js';
import { CivicAgenda } from './element.js';
import * as view from './lazy/view.js';

// A page that loads this module shows the element, so its view comes along at once.
CivicAgenda.useView(view);
define('civic-agenda', CivicAgenda);
export { CivicAgenda };
