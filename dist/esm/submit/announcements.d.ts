import type { SubmissionUpdate } from './states.js';
export type Listener = (update: SubmissionUpdate) => void;
/**
 * Tells what became of submissions, in this tab and in the others of its origin. Says nothing that was
 * filled in: keys, statuses and receipts only. Without BroadcastChannel, and in sandboxed frames, the
 * other tabs are not told; they learn it from storage.
 */
export interface Announcements {
    /** @param onNotice called after another tab told something. */
    open(name: string, onNotice: () => void): void;
    /** @returns ends it. */
    watch(form: string, listener: Listener): () => void;
    tell(form: string, update: SubmissionUpdate): void;
    close(): void;
}
export declare function createAnnouncements(): Announcements;
