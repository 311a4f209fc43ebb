/**
 * `JSON.stringify` for plain data on pages whose libraries (Prototype, json2) give arrays or objects a
 * `toJSON` that quotes them once more. Only texts, numbers and truth values reach the native function,
 * for which it asks no prototype; nothing of the page's is touched, not even for a moment.
 */
export function toJson(value) {
    if (Array.isArray(value))
        return `[${value.map(toJson).join()}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value ?? null);
    const members = [];
    for (const key of Object.keys(value)) {
        const member = value[key];
        if (member !== undefined)
            members.push(`${JSON.stringify(key)}:${toJson(member)}`);
    }
    return `{${members.join()}}`;
}
