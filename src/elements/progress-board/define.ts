import { define } from '../../base/element/define.js';
import '../progress-meter/define.js';
import { CivicProgressBoard } from './element.js';
import * as view from './lazy/view.js';

// Who asks for this element alone has a page with it: its view comes at once, not after the element.
CivicProgressBoard.useView(view);
define('civic-progress-board', CivicProgressBoard);
export { CivicProgressBoard };
