import * as z from 'zod/mini';
/**
 * A figure that the collector keeps up to date: what came in for a pledge or an activity becomes the value
 * of a measure, or of a member's fact. Pages never read this; they get the feed with the values in place.
 */
export declare const liveFigure: z.ZodMiniObject<{
    into: z.ZodMiniString<string>;
    fact: z.ZodMiniOptional<z.ZodMiniString<string>>;
    of: z.ZodMiniString<string>;
    count: z.ZodMiniEnum<{
        people: "people";
        signed: "signed";
        attended: "attended";
        hours: "hours";
    }>;
}, z.core.$strip>;
export type LiveFigure = z.infer<typeof liveFigure>;
