import type { Issue } from '../contract/issue.js';

/** Why an element has nothing new to show, as codes and facts; the words are in `locales/problems.ts`. */
export type Problem =
  | { readonly code: 'no-source' | 'not-feed' }
  | {
      readonly code: 'address' | 'network' | 'time-limit' | 'page-instead' | 'login';
      readonly address: string;
    }
  | { readonly code: 'status'; readonly address: string; readonly status: number }
  | { readonly code: 'too-large'; readonly address: string; readonly limit: number }
  /** `reason` is the engine's own sentence; some engines tell the line in it. */
  | { readonly code: 'not-json'; readonly address: string; readonly reason: string }
  | { readonly code: 'version'; readonly version: unknown }
  | { readonly code: 'item-missing'; readonly id?: string }
  | { readonly code: 'item-invalid'; readonly id?: string; readonly issues: readonly Issue[] };
