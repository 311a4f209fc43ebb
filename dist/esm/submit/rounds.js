import { longestWish } from './backoff.js';
import { deliver } from './delivery.js';
import { exclusively } from './exclusive.js';
import { lifetime } from './records.js';
/** A waiting page looks after its outbox at most this often, in milliseconds. */
const shortestPause = 1000;
export function createRounds(name, workings) {
    const { outbox, announcements, clock, timeLimit } = workings;
    /** Keys that this page is about. */
    const busy = new Set();
    let stopTimer;
    let closed = false;
    async function alone(key, run) {
        busy.add(key);
        try {
            // A lease is longer than any try, storage included.
            await exclusively(`${name}:${key}`, (sure) => run(sure, clock.now() + 2 * timeLimit));
        }
        catch {
            // Storage failed under way; the lease ends, and a later round finds what was left.
        }
        busy.delete(key);
    }
    const retry = (key, due) => alone(key, async (sure, leasedUntil) => {
        const now = clock.now();
        // Asked again at the moment of taking it: another tab may have been faster.
        const waiting = await outbox.claim(key, (one) => due(one) && (sure || one.leasedUntil <= now), leasedUntil);
        if (!waiting)
            return;
        // Undefined also when the key that it was encrypted with is gone: no later try could read it.
        const text = expired(waiting, now)
            ? undefined
            : await outbox.textOf(waiting).catch(() => undefined);
        if (text) {
            await deliver(workings, waiting, text, !waiting.text, false);
        }
        else {
            await outbox.settle(waiting, { status: 'expired' });
            announcements.tell(waiting.form, { key, status: 'expired' });
        }
    });
    async function flush(eager = false) {
        const now = clock.now();
        const due = (waiting) => waiting.nextAt <= now ||
            (eager && waiting.offline) ||
            // So far ahead it was set by a clock that has been put right since.
            waiting.nextAt > now + 2 * longestWish ||
            expired(waiting, now);
        const tries = [];
        for (const record of await outbox.all()) {
            const { key, status, createdAt } = record;
            if (status === 'saved') {
                if (due(record) && !busy.has(key))
                    tries.push(retry(key, due));
            }
            else if (status !== 'accepted' && createdAt + 2 * lifetime <= now) {
                // Receipts stay; old bad news goes.
                tries.push(outbox.forget(key));
            }
        }
        await Promise.all(tries);
        await schedule();
    }
    async function schedule() {
        let next = Infinity;
        for (const record of await outbox.all()) {
            if (record.status !== 'saved' || busy.has(record.key))
                continue;
            next = Math.min(next, record.createdAt + lifetime, Math.max(record.nextAt, record.leasedUntil));
        }
        stopTimer?.();
        if (closed || next === Infinity)
            return;
        stopTimer = clock.after(Math.max(shortestPause, Math.min(next - clock.now(), longestWish)), () => void flush());
    }
    return {
        flush,
        schedule,
        alone,
        close() {
            closed = true;
            stopTimer?.();
        },
    };
}
function expired({ createdAt }, now) {
    return createdAt + lifetime <= now;
}
