import { define } from '../../base/element/define.js';
import { CivicProgressMeter } from './civic-progress-meter.js';

define('civic-progress-meter', CivicProgressMeter);
export { CivicProgressMeter };
