/** Other pages of this origin, and pages that may not store, as frames. */
import { servePage } from '../helpers/server.js';
import type { Sender, SenderOptions } from '../../src/submit/sender.js';

interface SenderWindow extends Window {
  createSender(options: SenderOptions): Sender;
}

/** A page like a second tab: own document, same storage. */
export async function openTab(
  prepare = '',
): Promise<{ frame: HTMLIFrameElement; window: SenderWindow }> {
  const url = await servePage(`<!doctype html><script>${prepare}</script>
<script type="module">
  import { patience } from '/src/base/scheduling/within.ts';
  import { createSender } from '/src/submit/sender.ts';
  patience.limit = 60_000;
  window.createSender = createSender;
  parent.postMessage('ready');
</script>`);
  const frame = document.createElement('iframe');
  await new Promise<void>((resolve) => {
    addEventListener('message', function onMessage({ source, data }) {
      if (source !== frame.contentWindow || data !== 'ready') return;
      removeEventListener('message', onMessage);
      resolve();
    });
    frame.src = url;
    document.body.append(frame);
  });
  return { frame, window: frame.contentWindow as SenderWindow };
}

const published = new Map<string, Promise<string>>();

/** Serves a module and what it imports so that a frame without an origin may load it. */
function publishModule(address: string): Promise<string> {
  let url = published.get(address);
  if (!url) published.set(address, (url = publish(address)));
  return url;
}

async function publish(address: string): Promise<string> {
  let code = await (await fetch(address)).text();
  for (const [clause, specifier] of [...code.matchAll(/\bfrom\s*["']([^"']+)["']/g)]) {
    const dependency = await publishModule(
      new URL(specifier!, new URL(address, location.href)).href,
    );
    code = code.replace(clause, `from "${dependency}"`);
  }
  const headers = {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
  };
  return new URL(await servePage(code, headers), location.href).href;
}

/** Runs code in a frame with `sandbox="allow-scripts"`: no origin, no storage. @returns what it posts. */
export async function runSandboxed<T>(code: string): Promise<T> {
  const module = await publishModule('/src/submit/sender.ts');
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = await servePage(`<!doctype html><script type="module">
  import { createSender } from '${module}';
  const problems = [];
  addEventListener('error', (event) => problems.push(event.message));
  addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));
  ${code}
</script>`);
  try {
    return await new Promise<T>((resolve) => {
      addEventListener('message', function onMessage({ source, data }: MessageEvent<T>) {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', onMessage);
        resolve(data);
      });
      document.body.append(frame);
    });
  } finally {
    frame.remove();
  }
}
