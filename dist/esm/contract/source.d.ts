import * as z from 'zod/mini';
/** Who published a fact, and where it can be read. */
export declare const source: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    title: z.ZodMiniOptional<z.ZodMiniString<string>>;
    date: z.ZodMiniOptional<z.ZodMiniString<string>>;
    page: z.ZodMiniOptional<z.ZodMiniString<string>>;
    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Source = z.infer<typeof source>;
