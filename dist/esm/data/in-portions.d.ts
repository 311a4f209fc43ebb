/** Uses what works on a long text in portions; nothing where the text is short, or the module cannot be had. */
export declare const inPortions: <Answer>({ length }: {
    readonly length: number;
}, use: (module: typeof import("./long-text.js")) => Promise<Answer>) => Promise<Answer | undefined> | undefined;
