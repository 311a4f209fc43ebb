/**
 * `frame-page.js`, in the page inside a frame (`/civic/…/embed`): tells the host how high it is, in the three dialects that
 * hosts speak, and lets forms work in `sandbox="allow-scripts"`.
 */
/** WordPress recognises its own frames by a secret in the fragment. */
const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];

/** The look that the host asks for: `#accent=%231a4f8b&radius=6px`. */
const look = new URLSearchParams(location.hash.slice(1).split('#')[0]);
for (const [name, property] of [
  ['accent', 'color'],
  ['radius', 'border-radius'],
  ['font-size', 'font-size'],
  ['line-height', 'line-height'],
] as const) {
  const value = look.get(name);
  if (value && CSS.supports(property, value))
    document.documentElement.style.setProperty(`--civic-${name}`, value);
}

const tell = (message: object): void => parent.postMessage(message, '*');

let told = 0;
function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (!height) return;
  told = height;
  tell({ civic: 'height', height });
  tell({ sentinel: 'amp', type: 'embed-size', height });
  if (secret) tell({ message: 'height', value: height, secret });
}

new ResizeObserver(() => {
  if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tellHeight();
}).observe(document.body);

addEventListener('message', ({ data, source }) => {
  // A host whose script came later asks again.
  const { civic, message } = (data ?? {}) as { civic?: unknown; message?: unknown };
  if (source === parent && (civic === 'hello' || message === 'ready')) tellHeight();
});

// A sandboxed frame may not open pages; WordPress opens those of the frame's own host for it.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (secret && link instanceof HTMLAnchorElement && link.host === location.host)
    tell({ message: 'link', value: link.href, secret });
});

/** In `sandbox="allow-scripts"` submitting is forbidden, and `submit` never fires: a button, or Enter in a field, fires it here. */
function submitByHand(event: Event, form: HTMLFormElement | null): void {
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  form.dispatchEvent(new CustomEvent('submit', { bubbles: true, cancelable: true }));
}

// A sandboxed frame has no origin.
if (self.origin === 'null') {
  document.addEventListener('click', (event) => {
    for (const one of event.composedPath())
      if (one instanceof HTMLButtonElement && one.type === 'submit') submitByHand(event, one.form);
  });
  document.addEventListener('keydown', (event) => {
    const [one] = event.composedPath();
    if (event.key === 'Enter' && !event.isComposing && one instanceof HTMLInputElement)
      submitByHand(event, one.form);
  });
}
tellHeight();
