/** Keeps records as long as the page lives. */
export function createMemoryStore() {
    const records = new Map();
    return {
        has: (key) => records.has(key),
        all: () => Promise.resolve([...records.values()]),
        get: (key) => Promise.resolve(records.get(key)),
        change(key, next) {
            const record = next(records.get(key));
            if (record)
                records.set(key, record);
            else if (record === null)
                records.delete(key);
            return Promise.resolve(record);
        },
    };
}
