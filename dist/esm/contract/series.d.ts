import * as z from 'zod/mini';
export declare const credit: z.ZodMiniObject<{
    role: z.ZodMiniString<string>;
    name: z.ZodMiniString<string>;
}, z.core.$strip>;
export type Credit = z.infer<typeof credit>;
/** A newspaper's column: a title, an editor's note and the members it presents. */
export declare const series: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    title: z.ZodMiniString<string>;
    note: z.ZodMiniOptional<z.ZodMiniString<string>>;
    date: z.ZodMiniOptional<z.ZodMiniString<string>>;
    page: z.ZodMiniOptional<z.ZodMiniString<string>>;
    credits: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        role: z.ZodMiniString<string>;
        name: z.ZodMiniString<string>;
    }, z.core.$strip>>>;
    members: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    source: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        title: z.ZodMiniOptional<z.ZodMiniString<string>>;
        date: z.ZodMiniOptional<z.ZodMiniString<string>>;
        page: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Series = z.infer<typeof series>;
