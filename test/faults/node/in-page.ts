/** Runs in the page: the outbox under test, and reports of what it says. */
import type { FormAnswer, SignUp, Submission } from '../../../src/contract/index.js';
import { sharedPhotos } from '../../../src/submit/lazy/photos.js';
import { createSender } from '../../../src/submit/sender.js';
import type { KeptSubmission } from '../../../src/submit/states.js';
import { chance } from '../server/random.js';

export type Body = (Submission | SignUp | FormAnswer) & { secret: string };

export interface Desk {
  /**
   * Submits them all, so many at a time. Resolves when each has had its first try.
   * @param pictures in base64: one for each, which it names as its photo.
   */
  submit(bodies: readonly Body[], width: number, pictures?: readonly string[]): Promise<void>;
  /** As if a visitor pressed “send now”. */
  flush(): Promise<void>;
  /** What this device has. */
  kept(): Promise<KeptSubmission[]>;
  /** What this device has; the outbox is empty after that. */
  takeOut(): Promise<KeptSubmission[]>;
}

export interface Place {
  url: string;
  form: string;
  seed: number;
}

declare global {
  interface Window {
    openDesk(place: Place): Desk;
    /** Tells the test that the outbox has written something down, or has a receipt for it. */
    acknowledge(key: string): Promise<void>;
    /** Tells the test how a first try ended. */
    tried(status: string): Promise<void>;
  }
}

window.openDesk = ({ url, form, seed }) => {
  const { next } = chance(seed);
  // Clock, time limit and back-off are the real ones. Only the jitter is always drawn from the short end
  // of its range, so that a test need not sit out pauses of minutes.
  const sender = createSender({ random: () => next() / 100 });
  sender.watch(form, (update) => {
    // The request goes out after this; `durable` says that the record is in storage by now.
    if (update.status === 'sending' && update.durable) void window.acknowledge(update.key);
  });
  return {
    async submit(bodies, width, pictures) {
      let begun = 0;
      const one = async (): Promise<void> => {
        while (begun < bodies.length) {
          const place = begun++;
          const photos = pictures && [await addPhoto(form, pictures[place]!)];
          const { values, ...rest } = bodies[place]!;
          const body = { ...rest, values: { ...values, ...(photos && { photos }) } } as Body;
          const { status, key } = await sender.submit({
            url,
            form,
            body,
            ...(photos && { photos }),
          });
          if (status !== 'refused') void window.acknowledge(key);
          await window.tried(status);
        }
      };
      await Promise.all(Array.from({ length: width }, one));
    },
    flush: () => sender.flush(true),
    kept: () => sender.keptFor(form),
    async takeOut() {
      const kept = await sender.keptFor(form);
      for (const { key } of kept) await sender.forget(key);
      return kept;
    },
  };
};

async function addPhoto(form: string, base64: string): Promise<string> {
  const picture = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
  return sharedPhotos().add(form, picture, true);
}
