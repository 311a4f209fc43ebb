/** Names of the controls that are not fields of the item. */
export const guardianName = 'guardian-name';
export const postName = (id) => `post-${id}`;
export const consentName = (id) => `consent-${id}`;
export const guardianConsent = 'guardian-consent';
export const isConsent = (name) => name.startsWith('consent-') || name === guardianConsent;
/** The name that was signed with. */
export function signedName({ fields }, answers) {
    const field = fields.find(({ type }) => type === 'name');
    return String((field && answers.get(field.name)) ?? '');
}
