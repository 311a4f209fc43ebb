import { define } from '../../base/element/define.js';
import { CivicProgressMeter } from './element.js';

define('civic-progress-meter', CivicProgressMeter);
export { CivicProgressMeter };
