import { Directive, directive } from 'lit/directive.js';

/**
 * A place in a template for what stays as it is while the rest is drawn again: lit would keep a comment and an object
 * for everything in it that may change (docs/adr/0010).
 */
class Made extends Directive {
  #of: readonly unknown[] = [];
  #element: HTMLElement | undefined;

  /**
   * @param of what it is made of; where one of these is another one, it is made again.
   * @param follow brings it up to date with what changes more often.
   */
  render(
    of: readonly unknown[],
    draw: () => HTMLElement,
    follow?: (element: HTMLElement) => void,
  ): HTMLElement {
    if (!this.#element || of.some((part, index) => part !== this.#of[index])) {
      this.#of = of;
      this.#element = draw();
    }
    follow?.(this.#element);
    return this.#element;
  }
}

export const made = directive(Made);
