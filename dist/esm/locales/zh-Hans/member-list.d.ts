import type { MemberListWords } from '../words.js';
export declare const memberList: MemberListWords;
