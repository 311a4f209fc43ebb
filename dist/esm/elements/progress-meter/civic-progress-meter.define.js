import { define } from '../../base/define.js';
import { CivicProgressMeter } from './civic-progress-meter.js';
define('civic-progress-meter', CivicProgressMeter);
export { CivicProgressMeter };
