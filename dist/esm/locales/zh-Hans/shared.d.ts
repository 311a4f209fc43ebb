import type { SharedWords } from '../words.js';
export declare const shared: SharedWords;
