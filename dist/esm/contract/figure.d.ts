import * as z from 'zod/mini';
/** How exact a number is: “over 100”, “about 100”, “nearly 100”. Left out: exact. */
export declare const approximation: z.ZodMiniEnum<{
    over: "over";
    about: "about";
    nearly: "nearly";
}>;
export type Approximation = z.infer<typeof approximation>;
/** A count with its unit, as a newspaper states it. */
export declare const figure: z.ZodMiniObject<{
    label: z.ZodMiniString<string>;
    value: z.ZodMiniNumber<number>;
    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    approx: z.ZodMiniOptional<z.ZodMiniEnum<{
        over: "over";
        about: "about";
        nearly: "nearly";
    }>>;
    asOf: z.ZodMiniOptional<z.ZodMiniString<string>>;
    source: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        title: z.ZodMiniOptional<z.ZodMiniString<string>>;
        date: z.ZodMiniOptional<z.ZodMiniString<string>>;
        page: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Figure = z.infer<typeof figure>;
