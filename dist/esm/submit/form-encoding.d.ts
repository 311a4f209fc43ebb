import type { Body } from './body.js';
/**
 * A submission as a portal's old handler reads it: the fields under their own names and as a native form
 * would send them (a tick is `on` or absent), all else under names that start with `civic_`, which no
 * field's name can (`civic_pledge`, `civic_consents_0_id`, `civic_key`).
 */
export declare function formEncode({ values, ...envelope }: Body, key: string): URLSearchParams;
