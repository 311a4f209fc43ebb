import type { Browser } from 'playwright-core';

/** A page that is not watched. */
export interface BarePage {
  send: <Result>(method: string, parameters?: object) => Promise<Result>;
  /** Evaluates an expression, and what it promises. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  close: () => Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Evaluated<Value> {
  readonly result: { readonly value: Value };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * A page without the automation's own listeners. These follow the network, and for that the browser keeps a copy of
 * every answer and decodes it, in the page's main thread: for six megabytes a long task, which no visitor has.
 */
export async function openBarePage(browser: Browser, address: string): Promise<BarePage> {
  const root = await browser.newBrowserCDPSession();
  // A context that the automation does not know of: it lets go of the pages in it.
  const { browserContextId } = await root.send('Target.createBrowserContext');
  const { targetId } = await root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    width: 1280,
    height: 800,
  });
  const { sessionId } = await root.send('Target.attachToTarget', { targetId });
  const answers = new Map<number, (answer: Answer) => void>();
  const loaded = new Set<() => void>();
  root.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const answer = JSON.parse(message) as Answer;
    if (answer.method === 'Page.loadEventFired') for (const tell of loaded) tell();
    answers.get(answer.id ?? 0)?.(answer);
  });
  let last = 0;
  async function send<Result>(method: string, parameters: object = {}): Promise<Result> {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => answers.set(id, resolve));
    const message = JSON.stringify({ id, method, params: parameters });
    await root.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    answers.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  }
  await send('Page.enable');
  const isLoaded = new Promise<void>((resolve) => loaded.add(resolve));
  await send('Page.navigate', { url: address });
  await isLoaded;
  return {
    send,
    async evaluate<Value>(expression: string) {
      const { result, exceptionDetails } = await send<Evaluated<Value>>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`In the page: ${exceptionDetails.text}`);
      return result.value;
    },
    async close() {
      await root.send('Target.disposeBrowserContext', { browserContextId });
      await root.detach();
    },
  };
}
