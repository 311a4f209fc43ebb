const key = 'civic-sent';
/**
 * Leaves word that this device has an outbox, so that pages know without loading what sends. It says
 * nothing about whom, what or when.
 */
export function noteSent() {
    try {
        localStorage.setItem(key, '1');
    }
    catch {
        // Where nothing may be stored, nothing is there to come back to.
    }
}
/** Whether something may wait here, or a receipt lie here, from an earlier visit. */
export function mayHaveSent() {
    try {
        return localStorage.getItem(key) !== null;
    }
    catch {
        return false;
    }
}
