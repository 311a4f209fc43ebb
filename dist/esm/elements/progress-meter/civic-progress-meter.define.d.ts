import { CivicProgressMeter } from './civic-progress-meter.js';
export { CivicProgressMeter };
