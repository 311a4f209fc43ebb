import { within } from '../base/scheduling/within.js';

/**
 * Runs something while no other tab, frame or worker of this origin runs it under the same name; does
 * nothing while another does.
 * @param run told whether that is sure: without Web Locks (Safari before 15.4) a lease has to do.
 */
export async function exclusively(
  name: string,
  run: (sure: boolean) => Promise<void>,
): Promise<void> {
  let state: 'asked' | 'answered' | 'late' = 'asked';
  let held: Promise<unknown> | undefined;
  const answered = new Promise<void>((resolve, reject) => {
    held = navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (state === 'late') return;
      state = 'answered';
      resolve();
      if (lock) await run(true);
    });
    held.catch(reject);
  });
  try {
    await within(answered);
  } catch {
    // No locks here, or a sandboxed frame, where asking is refused; or no answer.
    state = 'late';
    return run(false);
  }
  await held;
}
