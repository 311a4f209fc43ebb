import { createAnnouncements } from './announcements.js';
import { systemClock } from './clock.js';
import { deliver } from './delivery.js';
import { createIdempotencyKey } from './idempotency-key.js';
import { toJson } from './json.js';
import { noteSent } from './has-sent.js';
import { createOutbox } from './outbox.js';
import { createRecordStore } from './record-store.js';
import { createRounds } from './rounds.js';
import { postWithdrawal } from './withdraw.js';
let shared;
/** The one of the page. */
export const sharedSender = () => (shared ??= createSender());
export function createSender({ clock = systemClock, random = Math.random, timeLimit = 30_000, name = 'civic-outbox', } = {}) {
    const outbox = createOutbox(createRecordStore(name, clock));
    const announcements = createAnnouncements();
    const workings = { clock, random, timeLimit, outbox, announcements };
    const rounds = createRounds(name, workings);
    let started = false;
    const onOnline = () => void rounds.flush(true);
    const onVisibility = () => {
        if (!document.hidden)
            void rounds.flush();
    };
    // Not at once: a page without a form pays for nothing.
    function start() {
        if (started)
            return;
        started = true;
        announcements.open(name, () => void rounds.schedule());
        addEventListener('online', onOnline);
        document.addEventListener('visibilitychange', onVisibility);
    }
    return {
        async submit({ form, url, encoding = 'json', body, keep = true }) {
            start();
            if (keep)
                noteSent();
            const key = createIdempotencyKey();
            const createdAt = clock.now();
            const waiting = {
                status: 'saved',
                key,
                form,
                url,
                encoding,
                keep,
                createdAt,
                tries: 0,
                nextAt: createdAt,
                offline: false,
            };
            let update = { key, status: 'refused', code: 'refused', errors: [] };
            await rounds.alone(key, async (_sure, leasedUntil) => {
                const fresh = { ...waiting, leasedUntil };
                const text = toJson(body);
                update = await deliver(workings, fresh, text, await outbox.add(fresh, text), true);
            });
            void rounds.schedule();
            return update;
        },
        watch(form, listener) {
            start();
            void rounds.flush(true);
            return announcements.watch(form, listener);
        },
        async keptFor(form) {
            const kept = [];
            for (const record of await outbox.all()) {
                if (record.form !== form)
                    continue;
                if (record.status !== 'saved')
                    kept.push(record);
                else if (record.keep) {
                    const { key, createdAt, status, text, nextAt } = record;
                    kept.push({ key, createdAt, status, durable: text === undefined, nextTryAt: nextAt });
                }
            }
            return kept.sort((a, b) => b.createdAt - a.createdAt);
        },
        forget: (key) => outbox.forget(key),
        async withdraw(url, receipt, secret) {
            start();
            const result = await postWithdrawal(url, receipt, secret, workings);
            if (result.status === 'withdrawn') {
                for (const record of await outbox.all()) {
                    if (record.status !== 'accepted' || record.secret !== secret)
                        continue;
                    await outbox.forget(record.key);
                    announcements.tell(record.form, { ...result, key: record.key });
                }
            }
            return result;
        },
        flush: (eager) => rounds.flush(eager),
        close() {
            rounds.close();
            announcements.close();
            removeEventListener('online', onOnline);
            document.removeEventListener('visibilitychange', onVisibility);
        },
    };
}
