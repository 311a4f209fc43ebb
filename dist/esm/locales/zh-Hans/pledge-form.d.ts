import type { PledgeFormWords } from '../words.js';
export declare const pledgeForm: PledgeFormWords;
