import { joined } from '../base/joined.js';
import { make } from '../base/make.js';
const inputTypes = {
    tel: 'tel',
    email: 'email',
    date: 'date',
};
/** Label above, hint under it, error under the hint, then the control. */
export function renderField(field, { kept, words, answer, error }) {
    // By its content: a feed that comes again must not take the control from under a hand.
    const of = JSON.stringify([field, words.optional]);
    const box = kept.get(`#${field.name}`, of, () => makeField(field, words));
    followAnswer(box, field, answer, error);
    return box;
}
export function makeField(field, words) {
    const { name, type, label, hint, required, autocomplete = 'off', maxLength = 2000 } = field;
    const options = field.options ?? [];
    const says = required ? [label] : [label, ' ', make('span', { class: 'small' }, words.optional)];
    const help = hint && make('p', { part: 'hint', class: 'hint', id: `${name}-hint` }, hint);
    const described = { 'aria-describedby': hint && `${name}-hint` };
    const all = {
        part: 'control',
        id: name,
        name,
        autocomplete,
        ...described,
        'aria-required': required && 'true',
    };
    if (type === 'radio')
        return make('fieldset', { class: 'field', id: name, tabindex: -1, ...described }, make('legend', { part: 'label' }, ...says), help, ...options.map(({ value, label: text }) => makeTick({ type, name, value }, text)));
    if (type === 'checkbox')
        return make('div', { class: 'field' }, help, makeTick({ type, id: name, name, ...described }, ...says));
    const control = type === 'select'
        ? make(type, all, make('option', { value: '' }, words.choose), ...options.map(({ value, label: text }) => make('option', { value }, text)))
        : type === 'textarea'
            ? make(type, { ...all, rows: 4 })
            : make('input', {
                ...all,
                class: type,
                type: inputTypes[type] ?? 'text',
                inputmode: type === 'number' && 'decimal',
                maxlength: maxLength,
            });
    return make('div', { class: 'field' }, make('label', { part: 'label', for: name }, ...says), help, control, type === 'select' && make('p', { class: 'paper', hidden: '' }));
}
/** A box to tick, or one of several, before its words. */
export const makeTick = (attributes, ...words) => make('label', { class: 'tick' }, make('input', attributes), make('span', {}, ...words));
/** What was filled in, and what is wrong with it. */
export function followAnswer(box, { name, type, hint, options = [] }, answer, error) {
    const controls = box.querySelectorAll('[name]');
    const value = String(answer ?? '');
    for (const control of controls)
        if (type === 'checkbox')
            control.checked = answer === true;
        else if (type === 'radio')
            control.checked = control.value === value;
        // What is the same is left alone: to set it would move the cursor.
        else if (control.value !== value)
            control.value = value;
    const paper = box.querySelector('.paper');
    if (paper)
        paper.textContent = options
            .map((option) => `${option.value === value ? '■' : '□'} ${option.label}\u2003`)
            .join('');
    const control = type === 'radio' ? box : controls[0];
    if (control)
        tellError(box.querySelector('.tick') ?? control, control, name, error, hint && `${name}-hint`);
}
/** A tick that stands among others. */
export function followTick(box, name, ticked, error) {
    const control = box.querySelector(`[name="${name}"]`);
    if (!control)
        return;
    control.checked = ticked;
    tellError(control.parentElement, control, name, error);
}
/** Says what is wrong right before a control, and to who hears the page. */
function tellError(place, control, name, error, hintId) {
    const before = place.previousElementSibling;
    const told = before?.className === 'error' ? before : undefined;
    if (told?.textContent === error)
        return;
    told?.remove();
    const id = `${name}-error`;
    if (error)
        place.before(make('p', { part: 'error', class: 'error', id }, error));
    const set = (attribute, value) => value ? control.setAttribute(attribute, value) : control.removeAttribute(attribute);
    set('aria-describedby', joined(' ', hintId, error && id));
    // A group cannot be invalid, its controls can.
    if (control.localName !== 'fieldset')
        set('aria-invalid', error && 'true');
}
