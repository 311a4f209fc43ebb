import type { PassChange, WantedPost } from '../../../contract/submission.js';
import { sharedSender } from '../../../submit/sender.js';
import type { KeptSubmission, SubmissionUpdate } from '../../../submit/states.js';
import { pathUnder } from '../../../submit/transport.js';

type Update = SubmissionUpdate | KeptSubmission;

/**
 * Sends the changes of one pass by the outbox, as the sign-up itself was sent: what cannot be sent now is sent later, also
 * after a reload. One change waits at a time, since the later choice is the one that counts (docs/adr/0059).
 */
export class ChangeOutbox {
  readonly #settle: (update: Update, posts: readonly WantedPost[], isNow: boolean) => void;
  #queued: { readonly key: string; readonly posts: readonly WantedPost[] } | undefined;
  #name = '';
  #unwatch: (() => void) | undefined;
  #isSending = false;

  /** @param settle shows what became of a change; `isNow`: of one that was just sent. */
  constructor(settle: (update: Update, posts: readonly WantedPost[], isNow: boolean) => void) {
    this.#settle = settle;
  }

  /**
   * Follows a pass: a change that an earlier visit has left waits still, or was settled while nobody was here.
   * @param name names its changes on this origin.
   */
  async watch(name: string): Promise<void> {
    if (name === this.#name) return;
    this.end();
    this.#name = name;
    const sender = sharedSender();
    const follow = async (update: Update): Promise<void> => {
      const { key } = update;
      if (key !== this.#queued?.key) {
        const body = (await sender.recall(key)) as unknown as PassChange | undefined;
        if (name !== this.#name) return;
        this.#queued = { key, posts: body?.posts ?? [] };
      }
      this.#take(update, false);
    };
    this.#unwatch = sender.watch(name, (update) => {
      if (!this.#isSending) void follow(update);
    });
    const [kept] = await sender.keptFor(name);
    if (kept && name === this.#name && kept.key !== this.#queued?.key) await follow(kept);
  }

  async send(url: string, body: PassChange, keep: boolean): Promise<void> {
    this.drop();
    this.#isSending = true;
    const form = this.#name;
    const sent = await sharedSender().submit({ form, url: pathUnder(url, 'change'), body, keep });
    this.#isSending = false;
    this.#queued = { key: sent.key, posts: body.posts };
    this.#take(sent, true);
  }

  /** Takes back a change that waits. */
  drop(): void {
    if (this.#queued) void sharedSender().forget(this.#queued.key);
    this.#queued = undefined;
  }

  end(): void {
    this.#unwatch?.();
    this.#name = '';
    this.#queued = undefined;
  }

  #take(update: Update, isNow: boolean): void {
    if (update.status === 'sending' || update.status === 'withdrawn') return;
    const { posts } = this.#queued!;
    // The pass itself says from now on what was changed.
    if (update.status !== 'saved') this.drop();
    this.#settle(update, posts, isNow);
  }
}
