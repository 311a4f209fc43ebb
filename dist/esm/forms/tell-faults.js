import { faultWords } from '../locales/form-faults.js';
/** @param html the element's own, of which a page needs only one. */
export function tellFaults(html, faults, label, language) {
    const words = faultWords[language];
    const errors = new Map();
    for (const { name, code, limit } of faults)
        errors.set(name, errors.get(name) ?? words.fault(label(name), code, limit));
    const summary = faults.length
        ? html `<div class="summary" role="alert" tabindex="-1">
        <p><strong>${words.summary(errors.size)}</strong></p>
        <ul>
          ${[...errors].map(([name, text]) => html `<li><a href="#${name}" @click=${goTo}>${text}</a></li>`)}
        </ul>
      </div>`
        : undefined;
    return { errors, summary };
}
/** A fragment finds nothing inside a shadow root. */
function goTo(event) {
    event.preventDefault();
    const link = event.currentTarget;
    const id = link.hash.slice(1);
    const target = link.getRootNode().getElementById(decodeURIComponent(id));
    (target?.querySelector('input:enabled') ?? target)?.focus();
}
