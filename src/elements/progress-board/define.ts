import { define } from '../../base/element/define.js';
import '../progress-meter/define.js';
import { CivicProgressBoard } from './element.js';
import * as view from './lazy/view.js';

// A page that loads this module shows the element, so its view comes along at once.
CivicProgressBoard.useView(view);
define('civic-progress-board', CivicProgressBoard);
export { CivicProgressBoard };
