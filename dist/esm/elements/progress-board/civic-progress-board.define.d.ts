import '../progress-meter/civic-progress-meter.define.js';
import { CivicProgressBoard } from './civic-progress-board.js';
export { CivicProgressBoard };
