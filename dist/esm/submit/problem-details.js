const known = /^(invalid|closed|not-open|full|too-late|already-signed|key-reused|too-large|not-found)$/;
/** What a status says where the server, or a proxy before it, gives no problem details. */
const byStatus = {
    404: 'not-found',
    410: 'closed',
    413: 'too-large',
    422: 'invalid',
};
/** Reads RFC 9457 problem details, written by whoever. */
export function readRefusal(status, json) {
    const { code, errors } = (json ?? {});
    const refusal = known.test(String(code)) ? code : undefined;
    return {
        status: 'refused',
        code: refusal ?? byStatus[status] ?? 'refused',
        errors: Array.isArray(errors) ? errors.map(readError) : [],
    };
}
function readError(error) {
    const { pointer, code, limit, consent } = (error ?? {});
    const where = typeof pointer === 'string' ? pointer : '';
    const field = /^\/values\/([^/]+)/.exec(where)?.[1];
    return {
        pointer: where,
        code: typeof code === 'string' ? code : 'invalid',
        limit: typeof limit === 'number' ? limit : undefined,
        ...(typeof consent === 'string' && { consent }),
        field: field?.replace(/~1/g, '/').replace(/~0/g, '~'),
    };
}
