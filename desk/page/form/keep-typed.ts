import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Sets a control's value where it means something else than what is in it. “1.” on the way to “1.5” is
 * left alone, and so is a text that an input method is still putting together. `whileFocused` leaves alone whatever is
 * being typed: a date is read at once, and written as it is read when the field is left.
 */
class KeepTyped extends Directive {
  override update(
    part: ElementPart,
    [value, whileFocused]: [string | number | undefined, boolean?],
  ): symbol {
    const control = part.element as Control;
    if (whileFocused && value && document.activeElement === control && control.value.trim() !== '')
      return noChange;
    const same =
      typeof value === 'number'
        ? control.value !== '' && Number(control.value) === value
        : control.value === (value ?? '');
    if (
      !same &&
      !(value === undefined && document.activeElement === control && control.value.trim() === '')
    )
      control.value = String(value ?? '');
    return noChange;
  }

  override render(_value: string | number | undefined, _whileFocused = false): symbol {
    return noChange;
  }
}

export const keepTyped = directive(KeepTyped);
