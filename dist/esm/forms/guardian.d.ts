import type { Guardian } from '../contract/form.js';
import type { Answer } from './validate.js';
/**
 * Whether a guardian has to agree, from a field named `age` (years) or `birth-date` (a day).
 * @param today as `YYYY-MM-DD`. Default: today.
 */
export declare function needsGuardian(guardian: Guardian | undefined, answers: ReadonlyMap<string, Answer>, today?: string): boolean;
