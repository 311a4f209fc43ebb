import { fixture, waitUntil } from '@open-wc/testing';
import { html, type LitElement, type TemplateResult } from 'lit';
import { patience } from '../../src/base/scheduling/within.js';
import '../../src/all.js';

// Where a machine is busy, storage may take longer than a reader would wait for it.
patience.limit = 60_000;

/** Puts a template on the page and waits until its own element has shown what it has. */
export async function show<E extends LitElement>(template: TemplateResult): Promise<E> {
  const element = await fixture<E>(template);
  await element.updateComplete;
  return element;
}

/**
 * Waits for something to be seen; fails with `what` when it never is. A condition that throws is not met yet: what it looks
 * at may still be drawn.
 */
export async function seen(what: string, condition: () => unknown): Promise<void> {
  let trouble = '';
  const isMet = async (): Promise<boolean> => {
    try {
      trouble = '';
      return Boolean(await condition());
    } catch (error) {
      trouble = ` (${String(error)})`;
      return false;
    }
  };
  const limits = { timeout: 100_000, interval: 10 };
  await waitUntil(isMet, undefined, limits).catch(() => {
    throw new Error(`never seen: ${what}${trouble}`);
  });
}

/** Everything that a page's own error reporting would have caught while `act` ran. */
export async function pageErrors(act: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const onError = (event: ErrorEvent): void => void errors.push(event.message);
  const onRejection = (event: PromiseRejectionEvent): void =>
    void errors.push(String(event.reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  try {
    await act();
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  }
  return errors;
}

export { html };
