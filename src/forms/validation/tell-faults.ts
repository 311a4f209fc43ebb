import { html, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Fault } from '../../contract/issue.js';
import { wordsIn } from '../../base/text/words.js';
import { formFaults } from '../../locales/zh-Hans/form-faults.js';
import type { FormWords } from '../../locales/zh-Hans/form.js';
import { consentName, guardianConsent, guardianName, type FormItem } from '../form-input.js';

/** What is wrong with a form, in words. */
export interface Told {
  /** By the name of the control. */
  readonly errors: ReadonlyMap<string, string>;
  /** On top of the form, with a link to each place. Focus it when it appears. */
  readonly summary: TemplateResult | undefined;
}

/** Turns to the page of a control, where there are pages. @returns when it is there. */
type Reveal = (name: string) => Promise<unknown> | undefined;

/**
 * Puts faults into words: one for each control, and a summary that links to them.
 */
export function tellFaults(
  faults: readonly Fault[],
  label: (name: string) => string,
  language: Language,
  reveal: Reveal = () => undefined,
): Told {
  const words = wordsIn(language, 'formFaults', formFaults);
  const errors = new Map<string, string>();
  for (const { name, code, limit } of faults)
    errors.set(name, errors.get(name) ?? words.fault(label(name), code, limit));
  const summary = faults.length
    ? html`<div class="summary fault" role="alert" tabindex="-1">
        <p><strong>${words.summary(errors.size)}</strong></p>
        <ul>
          ${[...errors].map(([name, text]) => html`<li><a href="#${name}" @click=${(event: Event) => goTo(event, name, reveal)}>${text}</a></li>`)}
        </ul>
      </div>`
    : undefined;
  return { errors, summary };
}

/** Goes to a control by script, since a fragment finds nothing inside a shadow root. */
async function goTo(event: Event, name: string, reveal: Reveal): Promise<void> {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const turning = reveal(name);
  if (turning) await turning;
  const target = root.getElementById(name);
  (target?.querySelector<HTMLElement>('input:enabled') ?? target)?.focus({ preventScroll: true });
  // Scrolled with its label, which says what is asked.
  (target?.closest('.field, li') ?? target)?.scrollIntoView({ block: 'nearest' });
}

/** What a question or a consent is called where something is wrong with it. */
export function labelOf(item: FormItem, name: string, words: FormWords): string | undefined {
  if (name === guardianName) return words.guardianName;
  const consent =
    name === guardianConsent
      ? item.guardian?.consent
      : item.consents?.find(({ id }) => consentName(id) === name);
  return (
    item.fields.find((field) => field.name === name)?.label ?? (consent && begin(consent.text))
  );
}

/**
 * How a text begins: as many clauses as have room, since only punctuation parts words in every script without a
 * dictionary. A first clause that is too long is named whole. Within a number or an address no clause ends.
 */
const begin = (text: string): string =>
  /^(?:.{1,40}|.+?)(?=[，。；：！？]|[,.;:!?](?:\s|$))/s.exec(text)?.[0] ?? text;
