import { html, nothing, type TemplateResult } from 'lit';
import type { FormWords } from '../locales/words.js';
import type { Fault } from '../contract/fault.js';

/** The words for what is wrong with one control, if anything is. */
export function faultText(
  name: string,
  faults: readonly Fault[],
  label: (name: string) => string,
  words: FormWords,
): string | undefined {
  const fault = faults.find((one) => one.name === name);
  return fault && words.fault(label(name), fault.code, fault.limit);
}

/** What is wrong, on top of the form, with a link to each place. Focus it when it appears. */
export function renderSummary(
  faults: readonly Fault[],
  label: (name: string) => string,
  words: FormWords,
): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<div class="summary" role="alert" tabindex="-1">
    <p><strong>${words.summary(faults.length)}</strong></p>
    <ul>
      ${faults.map(({ name, code, limit }) => html`<li><a href="#${name}" @click=${goTo}>${words.fault(label(name), code, limit)}</a></li>`)}
    </ul>
  </div>`;
}

/** A fragment finds nothing inside a shadow root. */
function goTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const id = link.hash.slice(1);
  const target = (link.getRootNode() as ShadowRoot).getElementById(decodeURIComponent(id));
  (target?.querySelector<HTMLElement>('input:enabled') ?? target)?.focus();
}
