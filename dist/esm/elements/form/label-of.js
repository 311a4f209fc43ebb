import { consentName, guardianConsent, guardianName } from './filled.js';
/** What a question or a consent is called where something is wrong with it. */
export function labelOf(item, name, words) {
    if (name === guardianName)
        return words.guardianName;
    const consent = name === guardianConsent
        ? item.guardian?.consent
        : item.consents?.find(({ id }) => consentName(id) === name);
    return item.fields.find((field) => field.name === name)?.label ?? consent?.text.slice(0, 24);
}
