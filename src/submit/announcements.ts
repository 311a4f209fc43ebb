import type { SubmissionUpdate } from './states.js';

export type Listener = (update: SubmissionUpdate) => void;

interface Notice {
  readonly form: string;
  readonly update: SubmissionUpdate;
}

export type Announcements = ReturnType<typeof createAnnouncements>;

/**
 * Tells what became of submissions, in this tab and in the others of its origin. Says nothing that was
 * filled in: keys, statuses and receipts only. Without BroadcastChannel, and in sandboxed frames, the
 * other tabs are not told; they learn it from storage.
 */
export function createAnnouncements() {
  const subscriptions = new Set<{ form: string; listener: Listener }>();
  let channel: BroadcastChannel | undefined;

  function tellHere(form: string, update: SubmissionUpdate): void {
    for (const subscription of [...subscriptions]) {
      if (subscription.form !== form) continue;
      try {
        subscription.listener(update);
      } catch (error) {
        // One element's fault is not to stop the sending, nor the others.
        // eslint-disable-next-line no-console -- the one trace that a developer has
        console.error('civic-widgets:', error);
      }
    }
  }

  return {
    /** @param onNotice called after another tab told something. */
    open(name: string, onNotice: () => void): void {
      try {
        channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }: MessageEvent<Notice | undefined>) => {
          if (data?.update) tellHere(data.form, data.update);
          onNotice();
        };
      } catch {
        // Not needed: the other tabs learn it from storage.
      }
    },
    /** @returns ends it. */
    watch(form: string, listener: Listener): () => void {
      const subscription = { form, listener };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
    tell(form: string, update: SubmissionUpdate): void {
      tellHere(form, update);
      try {
        channel?.postMessage({ form, update } satisfies Notice);
      } catch {
        // Closed while the page goes away.
      }
    },
    close: () => channel?.close(),
  };
}
