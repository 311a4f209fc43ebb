import type { ProgressMeterWords } from '../words.js';
export declare const progressMeter: ProgressMeterWords;
