import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../../../base/element/css.js';
import { headingLevel } from '../../../base/element/dom.js';
import { exactNumber, formatDay } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Form } from '../../../contract/questionnaire.js';
import type { Stale } from '../../../data/feed-store.js';
import { civicForm, type CivicFormWords } from '../../../locales/zh-Hans/civic-form.js';
import { renderSource } from '../../feed/source-line.js';
import { renderStale } from '../../feed/stale-line.js';

/** What an element is drawn from. */
interface ViewData {
  readonly form: Form;
  readonly language: Language;
  readonly feedLanguage: string;
  readonly base: string;
  readonly stale: Stale | undefined;
  readonly headingLevel: number;
  /** How many have answered. */
  readonly answered: number | undefined;
  readonly messages: unknown;
  readonly checklist: TemplateResult | undefined;
  readonly ticked: number;
  /** Whether there is a form to fill in. */
  readonly isOpen: boolean;
  /** The questions, or what became of the answers. */
  readonly content: TemplateResult | undefined;
}

/** Fewer answers than this are not published (`minimum` in the contract). */
const leastPublished = 5;

/** The words on the button. */
export const actionOf = ({ kind }: Form, language: Language): string =>
  wordsFor(language)[kind === 'checklist' ? 'sendTotal' : 'send'];

export function renderView(data: ViewData): TemplateResult {
  const { form, language, base, stale, messages, checklist, isOpen, content } = data;
  const { title, summary, source } = form;
  return html`<section part="base" class="base" lang=${data.feedLanguage}>
    ${messages}
    <p part="title" class="title" role="heading" aria-level=${headingLevel(data.headingLevel)}>
      ${title}
    </p>
    ${summary && html`<p class="summary-text">${summary}</p>`}${renderFacts(data)}${checklist}
    ${
      form.kind === 'checklist' && isOpen
        ? html`<p class="totals" lang=${language}>${wordsFor(language).totals(data.ticked)}</p>`
        : nothing
    }${content}${renderSource(source, { language, base })}${renderStale(stale, language)}
  </section>`;
}

/** Who asks, how, and what becomes of the answers: without it nobody can tell what a figure is worth. */
function renderFacts({ form, language, answered }: ViewData): TemplateResult {
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
  .summary-text {
    margin-block-start: 0.75em;
    text-wrap: pretty;
  }
  .facts-list {
    margin-block-start: 0.75em;
  }
  .totals {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_hairline);
  }
  .group {
    margin-block-start: 1.25em;
    border: 0;
  }
  .done {
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
  summary {
    padding-block: 0.75em;
    cursor: pointer;
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
    .group .tick {
      min-block-size: 0;
      padding-block: 0.15em;
    }
    /* A background may not be printed; a border is. */
    .group input:checked {
      border-width: 0.6em;
    }
    .badge {
      display: none;
    }
  }
`;
