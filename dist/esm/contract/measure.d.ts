import * as z from 'zod/mini';
/** One of the counts that a figure is the sum of: online, on paper, from partners. */
export declare const part: z.ZodMiniObject<{
    label: z.ZodMiniString<string>;
    value: z.ZodMiniNumber<number>;
}, z.core.$strip>;
export type Part = z.infer<typeof part>;
export declare const reading: z.ZodMiniObject<{
    at: z.ZodMiniString<string>;
    value: z.ZodMiniNumber<number>;
}, z.core.$strip>;
export type Reading = z.infer<typeof reading>;
/** What makes a count a figure with a goal: shared by measures and by the count of a pledge. */
export declare const countFields: {
    value: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    parts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        label: z.ZodMiniString<string>;
        value: z.ZodMiniNumber<number>;
    }, z.core.$strip>>>;
    target: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    steps: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniNumber<number>>>;
    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    asOf: z.ZodMiniOptional<z.ZodMiniString<string>>;
};
/** The count of something that can be reached: a value, or parts that add up to it, and a goal. */
export declare const count: z.ZodMiniObject<{
    value: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    parts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        label: z.ZodMiniString<string>;
        value: z.ZodMiniNumber<number>;
    }, z.core.$strip>>>;
    target: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    steps: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniNumber<number>>>;
    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    asOf: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Count = z.infer<typeof count>;
/** Something that a community counts. */
export declare const measure: z.ZodMiniObject<{
    approx: z.ZodMiniOptional<z.ZodMiniEnum<{
        over: "over";
        about: "about";
        nearly: "nearly";
    }>>;
    baseline: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    better: z.ZodMiniOptional<z.ZodMiniEnum<{
        up: "up";
        down: "down";
    }>>;
    staleAfter: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    minimum: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    period: z.ZodMiniOptional<z.ZodMiniObject<{
        from: z.ZodMiniString<string>;
        to: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    group: z.ZodMiniOptional<z.ZodMiniString<string>>;
    member: z.ZodMiniOptional<z.ZodMiniString<string>>;
    note: z.ZodMiniOptional<z.ZodMiniString<string>>;
    source: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        title: z.ZodMiniOptional<z.ZodMiniString<string>>;
        date: z.ZodMiniOptional<z.ZodMiniString<string>>;
        page: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    history: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        at: z.ZodMiniString<string>;
        value: z.ZodMiniNumber<number>;
    }, z.core.$strip>>>;
    value: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    parts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        label: z.ZodMiniString<string>;
        value: z.ZodMiniNumber<number>;
    }, z.core.$strip>>>;
    target: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    steps: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniNumber<number>>>;
    unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    asOf: z.ZodMiniOptional<z.ZodMiniString<string>>;
    id: z.ZodMiniString<string>;
    label: z.ZodMiniString<string>;
}, z.core.$strip>;
export type Measure = z.infer<typeof measure>;
