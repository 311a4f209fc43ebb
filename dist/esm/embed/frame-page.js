/**
 * In the page that stands in a frame (`/civic/…/embed`): tells the host how high it is, in the three
 * dialects that hosts speak, and lets forms work in `sandbox="allow-scripts"`.
 */
import { sendWithoutSubmit } from './send-without-submit.js';
/** WordPress recognises its own frames by a secret in the fragment. */
const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
/** What the host gave along about the look: `#accent=%231a4f8b&radius=6px`. Each is a property's value, or nothing. */
const look = new URLSearchParams(location.hash.slice(1).split('#')[0]);
for (const [name, property] of [
    ['accent', 'color'],
    ['radius', 'border-radius'],
    ['font-size', 'font-size'],
    ['line-height', 'line-height'],
]) {
    const value = look.get(name);
    if (value && CSS.supports(property, value))
        document.documentElement.style.setProperty(`--civic-${name}`, value);
}
const tell = (message) => parent.postMessage(message, '*');
let told = 0;
function tellHeight() {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height)
        return;
    told = height;
    tell({ civic: 'height', height });
    tell({ sentinel: 'amp', type: 'embed-size', height });
    if (secret)
        tell({ message: 'height', value: height, secret });
}
new ResizeObserver(() => {
    if (Math.ceil(document.body.getBoundingClientRect().height) !== told)
        tellHeight();
}).observe(document.body);
addEventListener('message', ({ data, source }) => {
    // A host whose script came after this page asks again.
    const { civic, message } = (data ?? {});
    if (source === parent && (civic === 'hello' || message === 'ready'))
        tellHeight();
});
// Where frames may not open pages, WordPress opens those of the frame's own host.
document.addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (secret && link instanceof HTMLAnchorElement && link.host === location.host)
        tell({ message: 'link', value: link.href, secret });
});
sendWithoutSubmit();
tellHeight();
