import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BlurredArea, DeskAct } from '../../../server/collector/cases/case-state.js';
import { renderButton, renderChooser, valueOf } from '../controls.js';
import { DeskElement } from '../desk-element.js';

/** How far a key moves an area, and how small one may be: shares of the picture. */
const step = 0.01;
const smallest = 0.02;
/** The squares of the preview; the server draws as few. */
const squares = 5;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

const keys: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/**
 * One picture on which somebody covers faces and plates by hand, before it is passed. Fires `desk-show-photo` with the act.
 * The areas go to the server, which draws the copy: what is under them never reaches anybody.
 */
export class BlurEditor extends DeskElement {
  @property({ attribute: false }) accessor picture: Blob | undefined;
  @property() accessor photo = '';
  @property() accessor when: 'before' | 'after' = 'before';
  @state() protected accessor areas: BlurredArea[] = [];
  @state() protected accessor alt = '';
  @state() protected accessor isChecked = false;
  #bitmap: ImageBitmap | undefined;
  #begun: { x: number; y: number } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#bitmap?.close();
    this.#bitmap = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture') && this.picture) void this.#load(this.picture);
    else this.#paint();
  }

  protected override render(): TemplateResult {
    const { blur } = this.words.cases;
    const isReady = this.alt.trim() !== '' && this.isChecked;
    return html`<section class="blur" aria-labelledby="blur-title">
      <h3 id="blur-title" tabindex="-1">${blur.title}</h3>
      <p class="hint" id="blur-hint">${blur.hint}</p>
      <div
        class="stage"
        @pointerdown=${this.#handleDown}
        @pointermove=${this.#handleMove}
        @pointerup=${this.#handleUp}
        @pointercancel=${this.#handleUp}
      >
        <canvas aria-hidden="true"></canvas>
        ${this.areas.map((area, index) => this.#renderArea(area, index))}
      </div>
      <p class="actions">${renderButton(blur.add, () => this.#add())}</p>
      <ul class="areas">
        ${this.areas.map(
          (_, index) =>
            html`<li>
              ${renderButton(blur.remove(index + 1), () => this.#remove(index), 'plain')}
            </li>`,
        )}
      </ul>
      <div class="field full">
        <label for="blur-alt">${blur.alt}</label>
        <p class="hint" id="blur-alt-hint">${blur.altHint}</p>
        <input
          id="blur-alt"
          maxlength="200"
          aria-describedby="blur-alt-hint"
          .value=${this.alt}
          @input=${(event: Event) => (this.alt = valueOf(event))}
        />
      </div>
      ${renderChooser(
        blur.when,
        [
          ['before', blur.before],
          ['after', blur.after],
        ],
        this.when,
        (when) => (this.when = when as 'before' | 'after'),
      )}
      <p class="field tick">
        <label
          ><input
            type="checkbox"
            .checked=${this.isChecked}
            @change=${(event: Event) =>
              (this.isChecked = (event.target as HTMLInputElement).checked)}
          />${blur.checked}</label
        >
      </p>
      <p class="actions">
        ${renderButton(blur.show, () => this.#finish(), 'primary', { isDisabled: !isReady })}
        ${renderButton(this.words.cancel, () => this.dispatchEvent(new Event('desk-blur-end')))}
      </p>
    </section>`;
  }

  #renderArea({ x, y, width, height }: BlurredArea, index: number): TemplateResult {
    const { blur } = this.words.cases;
    const percent = (share: number): number => Math.round(share * 100);
    const name = blur.area(index + 1, percent(x), percent(y), percent(width), percent(height));
    return html`<button
      type="button"
      class="area"
      aria-label=${name}
      aria-describedby="blur-hint"
      style="left:${x * 100}%;top:${y * 100}%;width:${width * 100}%;height:${height * 100}%"
      @keydown=${(event: KeyboardEvent) => this.#handleKey(event, index)}
    ></button>`;
  }

  async #load(picture: Blob): Promise<void> {
    this.#bitmap?.close();
    this.#bitmap = await createImageBitmap(picture);
    const canvas = this.querySelector('canvas')!;
    [canvas.width, canvas.height] = [this.#bitmap.width, this.#bitmap.height];
    this.#paint();
  }

  /** The picture with its areas as they will look. */
  #paint(): void {
    const canvas = this.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !this.#bitmap) return;
    const few = new OffscreenCanvas(squares, squares);
    const small = few.getContext('2d')!;
    context.drawImage(this.#bitmap, 0, 0);
    context.imageSmoothingEnabled = false;
    for (const { x, y, width, height } of this.areas) {
      const box = [
        x * canvas.width,
        y * canvas.height,
        width * canvas.width,
        height * canvas.height,
      ] as const;
      small.drawImage(this.#bitmap, ...box, 0, 0, squares, squares);
      context.drawImage(few, 0, 0, squares, squares, ...box);
    }
  }

  /** In the middle, to be moved from there. */
  #add(): void {
    this.areas = [...this.areas, { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }];
    void this.updateComplete.then(() =>
      [...this.querySelectorAll<HTMLElement>('.area')].at(-1)?.focus(),
    );
  }

  #remove(index: number): void {
    this.areas = this.areas.filter((_, at) => at !== index);
    this.querySelector<HTMLElement>('.actions button')?.focus();
  }

  #replace(index: number, area: BlurredArea): void {
    this.areas = this.areas.map((one, at) => (at === index ? area : one));
  }

  #finish(): void {
    const { photo, areas, when } = this;
    const act: DeskAct = { kind: 'show-photo', photo, areas, when, alt: this.alt.trim() };
    this.dispatchEvent(new CustomEvent('desk-show-photo', { detail: act }));
  }

  #shareAt(event: PointerEvent): { x: number; y: number } {
    const box = this.querySelector('.stage')!.getBoundingClientRect();
    return {
      x: clamp((event.clientX - box.left) / box.width, 0, 1),
      y: clamp((event.clientY - box.top) / box.height, 0, 1),
    };
  }

  #handleDown(event: PointerEvent): void {
    // A second area may begin on a first one, but a finger on the button of one moves nothing.
    if ((event.target as Element).matches('.area')) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#begun = this.#shareAt(event);
    this.areas = [...this.areas, { ...this.#begun, width: 0, height: 0 }];
  }

  #handleMove(event: PointerEvent): void {
    if (!this.#begun) return;
    const { x, y } = this.#shareAt(event);
    this.#replace(this.areas.length - 1, {
      x: Math.min(x, this.#begun.x),
      y: Math.min(y, this.#begun.y),
      width: Math.abs(x - this.#begun.x),
      height: Math.abs(y - this.#begun.y),
    });
  }

  #handleUp(): void {
    if (!this.#begun) return;
    this.#begun = undefined;
    // A tap is no area.
    const { width, height } = this.areas.at(-1)!;
    if (width < smallest / 2 || height < smallest / 2) this.areas = this.areas.slice(0, -1);
  }

  #handleKey(event: KeyboardEvent, index: number): void {
    const area = this.areas[index]!;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return this.#remove(index);
    }
    const move = keys[event.key];
    if (!move) return;
    event.preventDefault();
    const [right, down] = move;
    this.#replace(
      index,
      event.shiftKey
        ? {
            ...area,
            width: clamp(area.width + right, smallest, 1 - area.x),
            height: clamp(area.height + down, smallest, 1 - area.y),
          }
        : {
            ...area,
            x: clamp(area.x + right, 0, 1 - area.width),
            y: clamp(area.y + down, 0, 1 - area.height),
          },
    );
  }
}
customElements.define('desk-blur', BlurEditor);
