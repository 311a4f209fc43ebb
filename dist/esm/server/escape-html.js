const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text as it stands in markup, in an attribute or between tags. */
export const escapeHtml = (text) => text.replace(/[&<>"']/g, (one) => entities[one]);
