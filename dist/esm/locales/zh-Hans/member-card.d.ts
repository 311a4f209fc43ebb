import type { MemberCardWords } from '../words.js';
export declare const memberCard: MemberCardWords;
