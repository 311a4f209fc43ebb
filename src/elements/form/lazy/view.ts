import { html, nothing, type TemplateResult } from 'lit';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import { css } from '../../../base/element/css.js';
import { headingLevel } from '../../../base/element/dom.js';
import { exactNumber, formatDay } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { titleClass } from '../../../base/text/strings.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Form } from '../../../contract/questionnaire.js';
import type { ItemState } from '../../../data/item-controller.js';
import { liveCount } from '../../../data/live-counts.js';
import { civicForm, type CivicFormWords } from '../../../locales/zh-Hans/civic-form.js';
import { renderSource } from '../../feed/source-line.js';
import { renderStale } from '../../feed/stale-line.js';
import type { CivicForm } from '../element.js';
import type { Checklist } from './checklist.js';

type Ready = Extract<ItemState<Form>, { status: 'ready' }>;

/** What only the element knows. */
interface Around {
  readonly language: Language;
  readonly messages: unknown;
  /** The questions, with these words on their button; or what became of the answers. */
  readonly content: ((action: string) => TemplateResult) | TemplateResult | undefined;
}

/** Fewer answers than this are not published (`minimum` in the contract). */
const leastPublished = 5;

/** What stands around the questions: what they are for, who asks, a checklist's list. */
export class FormView {
  /** Set while answers that were sent are changed: how many things were ticked. */
  change: { readonly ticked: number | undefined } | undefined;
  readonly #host: CivicForm;
  #form: Form | undefined;
  #checklist: Checklist | undefined;

  constructor(host: CivicForm) {
    this.#host = host;
  }

  /** The form as it is now. */
  get form(): Form {
    return this.#form!;
  }

  /** How many things of a checklist are ticked. A device without ticks changes nothing of what another has sent. */
  get ticked(): number | undefined {
    return this.#checklist?.count || this.change?.ticked || this.#checklist?.count;
  }

  /** The form as it is asked now: whoever changes an answer has agreed already, and agrees to nothing new. */
  asked(form: Form): Form {
    return this.change ? { ...form, consents: undefined, guardian: undefined } : form;
  }

  render(
    { item: form, feed, stale }: Ready,
    { language, messages, content }: Around,
  ): TemplateResult {
    this.#form = form;
    const { base } = feed;
    const { title, summary, source, kind } = form;
    const isChecklist = kind === 'checklist';
    if (isChecklist) this.#followChecklist(form, base);
    const words = wordsFor(language);
    const isOpen = typeof content === 'function';
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      ${messages}
      <p
        part="title"
        class=${titleClass(title)}
        role="heading"
        aria-level=${headingLevel(this.#host.headingLevel)}
      >
        ${title}
      </p>
      ${summary && html`<p class="summary-text">${summary}</p>`}${renderFacts(
        form,
        language,
        liveCount(base, form.id, form.answers),
      )}${this.#checklist?.render(form, language)}
      ${
        isChecklist && isOpen
          ? html`<p class="totals" lang=${language}>${words.totals(this.ticked ?? 0)}</p>`
          : nothing
      }${isOpen ? content(isChecklist ? words.sendTotal : words.send) : content}${renderSource(
        source,
        { language, base },
      )}${renderStale(stale, language)}
    </section>`;
  }

  #followChecklist(form: Form, base: string): void {
    if (this.#checklist) return this.#checklist.follow(form, base);
    void loadOptional(import('./checklist.js'), ({ Checklist }) => {
      this.#checklist ??= new Checklist(this.#host, this.#host.outbox !== 'off');
      this.#host.requestUpdate();
    });
  }
}

/** Who asks, how, and what becomes of the answers: without it nobody can tell what a figure is worth. */
function renderFacts(form: Form, language: Language, answered: number | undefined): TemplateResult {
  const words = wordsFor(language);
  const { issuer, method, anonymous, results, minimum = leastPublished } = form;
  const lines = [
    method && how(method, words, language),
    answered ? words.answered(exactNumber(answered, language)) : undefined,
    anonymous && words.anonymous,
    results && words[results](minimum),
  ];
  return html`<ul class="facts-list small" lang=${language}>
    ${issuer && html`<li>${words.issuer}${issuer}</li>`}${lines.map((text) => text && html`<li>${text}</li>`)}
  </ul>`;
}

function how(
  { invited, how: way, from, to }: NonNullable<Form['method']>,
  words: CivicFormWords,
  language: Language,
): string {
  const day = (date: string | undefined): string | undefined => date && formatDay(date, language);
  const end = language === 'en' || language === 'ko' ? '; ' : '；';
  return (
    words.method +
    [
      way?.replace(/[。.]$/, ''),
      invited === undefined ? undefined : words.invited(exactNumber(invited, language)),
      from && words.period(day(from)!, day(to)),
    ]
      .filter(Boolean)
      .join(end)
  );
}

const wordsFor = (language: Language): CivicFormWords => wordsIn(language, 'civicForm', civicForm);

export const civicFormStyles = css`
  .base {
    max-inline-size: 42em;
  }
  .clause {
    word-break: normal;
  }
  .summary-text {
    margin-block-start: 0.75em;
  }
  .facts-list {
    margin-block-start: 0.75em;
  }
  /* Not close under what is told, or the button that sends. */
  .source {
    margin-block-start: 1em;
  }
  .totals {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_hairline);
  }
  .group {
    margin-block-start: 1.25em;
    border: 0;
    /* Short lines in two columns where there is room. */
    columns: 17em 2;
  }
  .group .tick {
    break-inside: avoid;
  }
  .summary {
    margin-block-start: 1em;
  }
  .tally {
    margin-block-start: 1em;
    font-weight: 600;
  }
  .copy {
    margin-block-start: 1.5em;
  }
  .copy dt {
    margin-block-start: 0.75em;
    font-size: 0.9em;
  }
  .copy dd {
    font-weight: 600;
    white-space: pre-line;
  }
  .badge img,
  .badge canvas {
    margin-block-start: 1em;
    max-inline-size: 100%;
    inline-size: 20em;
    border: 1px solid var(--_hairline);
  }
  @media print {
    .group {
      break-inside: avoid;
    }
    .sheet {
      columns: 2;
    }
    .sheet > .small {
      word-break: normal;
    }
    .tally {
      margin-block-start: 0;
    }
    .group .tick {
      min-block-size: 0;
      padding-block: 0.15em;
    }
    /* A background may not be printed; a border is. */
    .tick input:checked {
      border-width: 0.6em;
      line-height: 0;
    }
    .badge {
      display: none;
    }
  }
`;
