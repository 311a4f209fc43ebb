import { validate } from '../../forms/validate.js';
import { consentName, guardianConsent, guardianName } from './filled.js';
/** Everything that is wrong, in the order of the form. */
export function faultsOf(item, { answers, ticked, withGuardian }) {
    const faults = item.fields.map((field) => validate(field, answers.get(field.name)));
    if (withGuardian) {
        faults.push(validate({ name: guardianName, type: 'name', label: '', required: true, maxLength: 80 }, answers.get(guardianName)));
        if (!ticked.has(guardianConsent))
            faults.push({ name: guardianConsent, code: 'tick' });
    }
    for (const { id, required } of item.consents ?? []) {
        if (required && !ticked.has(consentName(id)))
            faults.push({ name: consentName(id), code: 'tick' });
    }
    return faults.filter((fault) => fault !== undefined);
}
