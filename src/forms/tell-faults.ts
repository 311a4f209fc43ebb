import { html, type TemplateResult } from 'lit';
import type { Language } from '../base/text/language.js';
import type { Fault } from '../contract/fault.js';
import { faultWords } from '../locales/form-faults.js';

/** What is wrong with a form, in words. */
export interface Told {
  /** By the name of the control. */
  readonly errors: ReadonlyMap<string, string>;
  /** On top of the form, with a link to each place. Focus it when it appears. */
  readonly summary: TemplateResult | undefined;
}

/** Puts faults into words: one for each control, and a summary that links to them. */
export function tellFaults(
  faults: readonly Fault[],
  label: (name: string) => string,
  language: Language,
): Told {
  const words = faultWords[language];
  const errors = new Map<string, string>();
  for (const { name, code, limit } of faults)
    errors.set(name, errors.get(name) ?? words.fault(label(name), code, limit));
  const summary = faults.length
    ? html`<div class="summary" role="alert" tabindex="-1">
        <p><strong>${words.summary(errors.size)}</strong></p>
        <ul>
          ${[...errors].map(([name, text]) => html`<li><a href="#${name}" @click=${goTo}>${text}</a></li>`)}
        </ul>
      </div>`
    : undefined;
  return { errors, summary };
}

/** A fragment finds nothing inside a shadow root. */
function goTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const id = link.hash.slice(1);
  const target = (link.getRootNode() as ShadowRoot).getElementById(decodeURIComponent(id));
  (target?.querySelector<HTMLElement>('input:enabled') ?? target)?.focus();
}
