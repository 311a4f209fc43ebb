import { html, nothing } from 'lit';
/** The words for what is wrong with one control, if anything is. */
export function faultText(name, faults, label, words) {
    const fault = faults.find((one) => one.name === name);
    return fault && words.fault(label(name), fault.code, fault.limit);
}
/** What is wrong, on top of the form, with a link to each place. Focus it when it appears. */
export function renderSummary(faults, label, words) {
    if (faults.length === 0)
        return nothing;
    return html `<div class="summary" role="alert" tabindex="-1">
    <p><strong>${words.summary(faults.length)}</strong></p>
    <ul>
      ${faults.map(({ name, code, limit }) => html `<li><a href="#${name}" @click=${goTo}>${words.fault(label(name), code, limit)}</a></li>`)}
    </ul>
  </div>`;
}
/** A fragment finds nothing inside a shadow root. */
function goTo(event) {
    event.preventDefault();
    const link = event.currentTarget;
    const id = link.hash.slice(1);
    const target = link.getRootNode().getElementById(decodeURIComponent(id));
    (target?.querySelector('input:enabled') ?? target)?.focus();
}
