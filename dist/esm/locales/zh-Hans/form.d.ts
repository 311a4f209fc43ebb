import type { FormWords } from '../words.js';
export declare const form: FormWords;
