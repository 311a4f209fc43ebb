import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../../contract/form.js';
import type { Answer } from '../../answers.js';
import { renderGroup } from '../render-field.js';
import { groupOf, type WideContext } from './choice-fields.js';

/** A place in words. Where somebody is now is asked of the device only on their word; no map is loaded. */
export class PlaceField {
  readonly #name: string;
  readonly #answer: () => Answer | undefined;
  readonly #change: (answer: Answer | undefined) => void;
  #status: 'none' | 'asking' | 'failed' = 'none';

  readonly #handleAsk = (): void => {
    const say = (status: 'none' | 'failed', position: Readonly<Record<string, number>>): void => {
      this.#status = status;
      this.#set({ ...this.#rest, ...position });
    };
    if (!('geolocation' in navigator)) return say('failed', {});
    this.#status = 'asking';
    this.#set(this.#rest);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => say('none', { latitude, longitude }),
      () => say('failed', {}),
      { timeout: 20_000, maximumAge: 60_000 },
    );
  };

  readonly #handleRemove = (): void => this.#set(this.#rest);

  /** @param change takes the answer as it is from now on. */
  constructor(
    name: string,
    answer: () => Answer | undefined,
    change: (answer: Answer | undefined) => void,
  ) {
    this.#name = name;
    this.#answer = answer;
    this.#change = change;
  }

  take(text: string): void {
    this.#set({ ...groupOf(this.#answer()), text });
  }

  render(field: Field, context: WideContext): TemplateResult {
    const { own, answer, error } = context;
    const { text = '', latitude } = groupOf(answer);
    const id = `${this.#name}.text`;
    const hasPosition = latitude !== undefined;
    const status = hasPosition
      ? own.position
      : { none: '', asking: own.asking, failed: own.noPosition }[this.#status];
    return renderGroup(
      field,
      context,
      html`<input
          part="control"
          id=${id}
          name=${id}
          maxlength="200"
          autocomplete="off"
          aria-label=${field.label}
          aria-invalid=${error ? 'true' : nothing}
          .value=${live(String(text))}
        />
        <p class="actions">
          <button
            type="button"
            class="plain"
            @click=${hasPosition ? this.#handleRemove : this.#handleAsk}
          >
            ${hasPosition ? own.removePosition : own.usePosition}
          </button>
        </p>
        <p class="small" role="status">${status}</p>`,
    );
  }

  get #rest(): { text: string } {
    return { text: String(groupOf(this.#answer())['text'] ?? '') };
  }

  #set(answer: Record<string, string | number>): void {
    this.#change(answer);
  }
}
