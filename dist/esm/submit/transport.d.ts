import type { Clock } from './clock.js';
/** What came back from one try. */
export type Answer = {
    readonly status: number;
    /** The body, where it is JSON. */
    readonly json: unknown;
    /** `Retry-After` in milliseconds. */
    readonly after: number | undefined;
} | {
    readonly status: 'network' | 'time-limit';
};
export interface Limits {
    readonly clock: Clock;
    /** How long one try may take, in milliseconds. */
    readonly timeLimit: number;
}
/**
 * Posts once. Cookies go to the page's own origin only. Never rejects.
 * @param body a text is sent as JSON, parameters as a native form would.
 */
export declare function post(url: string, body: string | URLSearchParams, headers: Record<string, string>, { clock, timeLimit }: Limits): Promise<Answer>;
/** @throws when the connection breaks within the body. */
export declare function readResponse(response: Response, now: number): Promise<Answer>;
