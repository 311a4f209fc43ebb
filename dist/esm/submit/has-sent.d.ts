/**
 * Leaves word that this device has an outbox, so that pages know without loading what sends. It says
 * nothing about whom, what or when.
 */
export declare function noteSent(): void;
/** Whether something may wait here, or a receipt lie here, from an earlier visit. */
export declare function mayHaveSent(): boolean;
