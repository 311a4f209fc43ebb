import type { LitElement } from 'lit';
import { find } from './read.js';

/** A box of a list that readers choose by. */
export const boxIn = (element: LitElement, name: string): HTMLSelectElement =>
  find<HTMLSelectElement>(element, `select[name=${name}]`);

/** As a reader chooses it. */
export async function choose(element: LitElement, name: string, value: string): Promise<void> {
  const select = boxIn(element, name);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}
