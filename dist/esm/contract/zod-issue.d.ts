import type { $ZodIssue } from 'zod/v4/core';
import type { Issue } from './issue.js';
/**
 * Puts what zod found into the contract's own codes, so that server, desk and page speak of the same
 * mistake in the same way. zod's own words and locales are never used: two copies of zod share them.
 */
export declare function fromZodError(error: {
    issues: $ZodIssue[];
}, document: unknown): Issue[];
