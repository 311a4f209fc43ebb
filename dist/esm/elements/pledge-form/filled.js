import { validate } from '../../forms/validate.js';
/** Names of the controls that are not fields of the pledge. */
export const guardianName = 'guardian-name';
export const consentName = (id) => `consent-${id}`;
export const guardianConsent = 'guardian-consent';
export const isConsent = (name) => name.startsWith('consent-') || name === guardianConsent;
/** Everything that is wrong, in the order of the form. */
export function faultsOf(pledge, { answers, ticked, withGuardian }) {
    const faults = pledge.fields.map((field) => validate(field, answers.get(field.name)));
    if (withGuardian) {
        faults.push(validate({ name: guardianName, type: 'name', label: '', required: true, maxLength: 80 }, answers.get(guardianName)));
        if (!ticked.has(guardianConsent))
            faults.push({ name: guardianConsent, code: 'tick' });
    }
    for (const { id, required } of pledge.consents ?? []) {
        if (required && !ticked.has(consentName(id)))
            faults.push({ name: consentName(id), code: 'tick' });
    }
    return faults.filter((fault) => fault !== undefined);
}
/** What a person was told is wrong and has not mended yet. */
export function stillWrong(pledge, filled, told) {
    return faultsOf(pledge, filled).filter(({ name }) => told.some((fault) => fault.name === name));
}
/** The name that was signed with. */
export function signedName({ fields }, answers) {
    const field = fields.find(({ type }) => type === 'name');
    return String((field && answers.get(field.name)) ?? '');
}
