import { createStore, promisifyRequest } from 'idb-keyval';
/** Storage that does not answer within this, in milliseconds, counts as storage that refuses. */
const patience = 3000;
/**
 * Keeps records in IndexedDB. Every method rejects where a page may not store (private windows, sandboxed
 * frames), and where the browser never answers, which some versions of Safari do.
 */
export function createRecordStore(name, clock) {
    let open;
    let state = 'new';
    const run = (mode, work) => new Promise((resolve, reject) => {
        const giveUp = () => {
            state = 'hangs';
            reject(new Error('no storage'));
        };
        if (state === 'hangs')
            return giveUp();
        // It is the opening that hangs. Who has answered once is trusted: a machine that slept between
        // question and answer would else be taken for one without storage.
        const stop = state === 'new' ? clock.after(patience, giveUp) : undefined;
        // Async, because where storage is forbidden, opening it throws instead of rejecting.
        const answer = (async () => (open ??= createStore(name, 'records'))(mode, work))();
        void answer.then(resolve, reject).then(() => {
            stop?.();
            state = 'answers';
        });
    });
    return {
        all: () => run('readonly', (store) => promisifyRequest(store.getAll())),
        get: (key) => run('readonly', (store) => promisifyRequest(store.get(key))),
        change: (key, next) => run('readwrite', (store) => {
            const { transaction } = store;
            let record;
            const request = store.get(key);
            request.onsuccess = () => {
                try {
                    record = next(request.result);
                    if (record)
                        store.put(record, key);
                    else if (record === null)
                        store.delete(key);
                }
                catch {
                    // Not every browser can store every key: Firefox's private windows cannot.
                    transaction.abort();
                }
            };
            return promisifyRequest(transaction).then(() => record);
        }),
    };
}
