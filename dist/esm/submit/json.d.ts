/**
 * `JSON.stringify` for plain data on pages whose libraries (Prototype, json2) give arrays or objects a
 * `toJSON` that quotes them once more. Only texts, numbers and truth values reach the native function,
 * for which it asks no prototype; nothing of the page's is touched, not even for a moment.
 */
export declare function toJson(value: unknown): string;
