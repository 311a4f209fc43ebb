import { html, nothing, type TemplateResult } from 'lit';
import { idsOf } from '../../shared/items.js';
import { isObject, textOf, type JsonObject } from '../../shared/json.js';
import { questionsOf, type Question } from '../../shared/questions.js';
import { conditionSentence } from '../../words/condition-sentence.js';
import { choiceLabel } from '../../words/field-words.js';
import { renderButton } from '../controls.js';
import { fieldId, renderFindings, renderFlag, renderHint } from '../form/field.js';
import { moveEntry, renderEntryTools } from '../form/list-field.js';
import { LongList } from '../form/long-list.js';
import { createIdFor } from '../store/follow-name.js';
import { renderQuestion } from './question-form.js';

/** The questions of a pledge, an activity or a form: each a line that says what it asks, and when; one of them is open. */
export class QuestionList extends LongList {
  protected override render(): TemplateResult {
    const { store, words, field } = this;
    const { path } = field;
    const list = this.list;
    const [section, index] = path;
    const questions = questionsOf(store.read([section!, index!]) as JsonObject | undefined);
    return html`<fieldset class="list questions" id=${fieldId(path)} tabindex="-1">
      ${this.renderLegend()} ${renderHint(store, field)} ${renderFindings(store, field)}
      <ol>
        ${questions.map((_, at) => this.#renderEntry(questions, at))}
      </ol>
      ${this.isFull ? nothing : renderButton(words.questions.add, () => this.#add(), 'add')}
      ${list.length > 1 ? html`<p class="hint">${words.questions.move}</p>` : nothing}
    </fieldset>`;
  }

  #renderEntry(questions: readonly Question[], index: number): TemplateResult {
    const { store, words, field } = this;
    const path = [...field.path, index];
    const isOpen = index === this.opened;
    return html`<li>
      <details ?open=${isOpen} @toggle=${(event: Event) => this.handleToggle(event, index)}>
        <summary
          id=${fieldId(path)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          @keydown=${(event: KeyboardEvent) => this.#handleKey(event, index)}
        >
          ${this.#renderSummary(questions, index)} ${renderFlag(store, path)}
        </summary>
        ${isOpen ? renderQuestion(store, { ...field, schema: field.schema.items!, path }, questions, index, () => this.#copy(index)) : nothing}
      </details>
      ${renderEntryTools(store, field.path, this.list, index, words.questions.one, {
        moved: (from, to) => this.follow(from, to),
        staysEmpty: true,
      })}
    </li>`;
  }

  /** What the question asks; under it how, and when. */
  #renderSummary(questions: readonly Question[], index: number): TemplateResult {
    const { store, words } = this;
    const { label, type, showIf } = questions[index]!;
    const raw = this.list[index];
    const question = isObject(raw) ? raw : {};
    const facts = [
      choiceLabel(['type'], type, store.language),
      question['required'] === true && words.questions.required,
      question['newPage'] === true && words.questions.newPage,
      textOf(question['section']) && `§ ${textOf(question['section'])}`,
    ];
    const sentence = conditionSentence(showIf, questions, store.language);
    return html`<span class="asked"
        >${index + 1}. ${label || words.questions.number(index + 1)}</span
      >
      <span class="hint">${facts.filter(Boolean).join(' · ')}</span>
      ${sentence ? html`<span class="hint when">${sentence}</span>` : nothing}`;
  }

  async #open(index: number, part: string): Promise<void> {
    this.opened = index;
    await this.updateComplete;
    document.getElementById(fieldId([...this.field.path, index, part]))?.focus();
  }

  #add(): void {
    const { length } = this.list;
    this.store.set([...this.field.path, length], { name: '', type: 'text', label: '' });
    void this.#open(length, 'label');
  }

  #copy(index: number): void {
    const list = [...this.list];
    const original = list[index];
    if (!isObject(original)) return;
    const taken = new Set(list.map((one) => (isObject(one) ? textOf(one['name']) : '')));
    const name = createIdFor(
      textOf(original['label']),
      'fields',
      new Set([...taken, ...idsOf(list)]),
    );
    list.splice(index + 1, 0, { ...original, name });
    this.store.set(this.field.path, list);
    void this.#open(index + 1, 'label');
  }

  #handleKey(event: KeyboardEvent, index: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || !by) return;
    event.preventDefault();
    if (!moveEntry(this.store, this.field.path, this.list, index, by)) return;
    this.follow(index, index + by);
    void this.updateComplete.then(() =>
      document.getElementById(fieldId([...this.field.path, index + by]))?.focus(),
    );
  }
}
customElements.define('desk-questions', QuestionList);
