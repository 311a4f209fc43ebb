const expectedByZod = {
    string: 'text',
    number: 'number',
    boolean: 'yes-no',
    array: 'list',
    object: 'group',
};
/**
 * Puts what zod found into the contract's own codes, so that server, desk and page speak of the same
 * mistake in the same way. zod's own words and locales are never used: two copies of zod share them.
 */
export function fromZodError(error, document) {
    const place = (issue) => JSON.stringify(issue.path);
    const wrongType = new Set(error.issues.filter((issue) => issue.code === 'invalid_type').map(place));
    // zod measures the length of a text where a list should be; one mistake is enough for one place.
    return error.issues
        .filter((issue) => issue.code === 'invalid_type' || !wrongType.has(place(issue)))
        .map((issue) => fromZodIssue(issue, document));
}
function fromZodIssue(issue, document) {
    const path = issue.path;
    switch (issue.code) {
        case 'invalid_type':
            return at(document, path) === undefined
                ? { path, code: 'missing' }
                : { path, code: 'type', expected: expectedByZod[issue.expected] ?? 'text' };
        case 'invalid_value':
            return at(document, path) === undefined
                ? { path, code: 'missing' }
                : { path, code: 'choice', choices: issue.values };
        case 'too_big':
            return {
                path,
                code: issue.origin === 'string' ? 'long' : issue.origin === 'array' ? 'many' : 'big',
                limit: Number(issue.maximum),
            };
        case 'too_small':
            return { path, code: 'small', limit: Number(issue.minimum) };
        case 'custom':
            return { path, code: issue.params?.['code'] };
        default:
            throw new Error(`The contract uses no check that answers with ${issue.code}.`);
    }
}
function at(document, path) {
    let value = document;
    for (const key of path) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = value[key];
    }
    return value;
}
