import { define } from '../../base/define.js';
import '../progress-meter/civic-progress-meter.define.js';
import { CivicProgressBoard } from './civic-progress-board.js';
define('civic-progress-board', CivicProgressBoard);
export { CivicProgressBoard };
