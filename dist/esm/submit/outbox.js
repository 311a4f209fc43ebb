import { createMemoryStore } from './memory-store.js';
import { seal, unseal } from './seal.js';
const ignore = () => undefined;
export function createOutbox(store) {
    const memory = createMemoryStore();
    const holder = (key) => (memory.has(key) ? memory : store);
    const forget = (key) => holder(key)
        .change(key, () => null)
        .catch(ignore);
    return {
        async add(waiting, text) {
            const { key, keep } = waiting;
            if (keep) {
                try {
                    const sealed = await seal(store, text);
                    await store.change(key, () => ({ ...waiting, sealed }));
                    return true;
                }
                catch {
                    // It is sent all the same; the person is told that it cannot be kept.
                }
            }
            await memory.change(key, () => ({ ...waiting, text }));
            return false;
        },
        async all() {
            const stored = (await store.all().catch(ignore)) ?? [];
            const records = [...(await memory.all()), ...stored];
            // The sealing key lives in the same store.
            return records.filter(({ status }) => status);
        },
        async claim(key, may, leasedUntil) {
            const claimed = await holder(key).change(key, (old) => old?.status === 'saved' && may(old) ? { ...old, leasedUntil } : undefined);
            return claimed;
        },
        textOf: async ({ text, sealed }) => text ?? unseal(store, sealed),
        // Where storage fails, it stays as it was, and is tried once its lease has ended.
        postpone: (key, changes) => holder(key)
            .change(key, (old) => old && { ...old, ...changes })
            .catch(ignore),
        async settle({ key, keep, form, url, createdAt }, outcome) {
            await memory.change(key, () => null);
            // Where storage fails, it is sent again at worst, and the server knows its key.
            if (keep)
                await store
                    .change(key, () => ({ ...outcome, key, form, url, createdAt }))
                    .catch(ignore);
        },
        forget,
    };
}
