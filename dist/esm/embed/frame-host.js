/**
 * On a page with frames of the kit, `frames.js`: gives each frame the height that its page asks for, and
 * shows a link where the frame stays blank. A browser fires `load` for a refused frame as well, so only an
 * answer counts. It needs no kit on the page and touches no other frame.
 */
const pattern = /\/civic\/[a-z-]+\/.+\/embed\/?(#.*)?$/;
const patience = 4000;
const highest = 20_000;
const heard = new WeakSet();
const links = new WeakMap();
const known = new WeakSet();
function showLink(frame) {
    if (heard.has(frame) || links.has(frame))
        return;
    const link = document.createElement('a');
    link.href = frame.src.replace(/\/embed\/?(#.*)?$/, '');
    link.textContent = frame.title || link.href;
    const place = document.createElement('p');
    place.appendChild(link);
    frame.parentNode?.insertBefore(place, frame);
    frame.style.display = 'none';
    links.set(frame, place);
}
function adopt(frame) {
    if (known.has(frame) || !pattern.test(frame.src))
        return;
    known.add(frame);
    const ask = () => {
        frame.contentWindow?.postMessage({ civic: 'hello' }, '*');
        setTimeout(() => showLink(frame), Number(frame.dataset['patience']) || patience);
    };
    frame.addEventListener('load', ask);
    // The page's own load waits for its frames, but not for those that have not come into view.
    if (frame.loading === 'lazy')
        frame.contentWindow?.postMessage({ civic: 'hello' }, '*');
    else if (document.readyState === 'complete')
        ask();
    else
        addEventListener('load', ask);
}
const adoptAll = () => document.querySelectorAll('iframe').forEach(adopt);
addEventListener('message', ({ data, source }) => {
    const { civic, height } = (data ?? {});
    if (civic !== 'height' || typeof height !== 'number' || !(height > 0))
        return;
    adoptAll();
    for (const frame of document.querySelectorAll('iframe')) {
        // The window that sends it, and no other: any page may send any message.
        if (frame.contentWindow !== source || !known.has(frame))
            continue;
        heard.add(frame);
        links.get(frame)?.remove();
        frame.style.display = '';
        frame.style.height = `${Math.min(height, highest)}px`;
    }
});
adoptAll();
new MutationObserver(adoptAll).observe(document, { childList: true, subtree: true });
export {};
