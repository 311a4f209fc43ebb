import { rules } from '../contract/rules.js';
/** Generous on purpose: a wrong refusal costs a signature, a wrong address only a letter. */
const shapes = {
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    tel: /^\+?[\d\s()-]{6,20}$/,
    number: /^-?\d+(\.\d+)?$/,
};
/** Full-width digits and signs, which Chinese input methods make, count as their plain forms. */
export const plain = (text) => text.normalize('NFKC').trim();
/** @returns what is wrong with the answer to a field, or `undefined`. */
export function validate(field, answer) {
    const { name, type, required, minLength = 0, maxLength = 2000, min = -Infinity, max = Infinity, } = field;
    const fault = (code, limit) => ({ name, code, limit });
    if (type === 'checkbox')
        return required && answer !== true ? fault('tick') : undefined;
    const text = plain(String(answer ?? ''));
    const chosen = type === 'select' || type === 'radio';
    if (text === '')
        return required ? fault(chosen ? 'choice' : 'missing') : undefined;
    if (text.length > maxLength)
        return fault('long', maxLength);
    if (text.length < minLength)
        return fault('short', minLength);
    const shape = shapes[type];
    if (shape && !shape.test(text))
        return fault(type);
    if (type === 'number' && Number(text) > max)
        return fault('big', max);
    if (type === 'number' && Number(text) < min)
        return fault('small', min);
    if (type === 'date' && !(rules.date(text) && text.length === 10))
        return fault('date');
    if (chosen && !field.options?.some(({ value }) => value === text))
        return fault('choice');
    return undefined;
}
/** The answer as it is sent: numbers as numbers, nothing for what was left empty. */
export function valueOf({ type }, answer) {
    if (type === 'checkbox')
        return answer === true;
    const text = plain(String(answer ?? ''));
    return text === '' ? undefined : type === 'number' ? Number(text) : text;
}
