import * as z from 'zod/mini';
export declare const photo: z.ZodMiniObject<{
    src: z.ZodMiniString<string>;
    alt: z.ZodMiniOptional<z.ZodMiniString<string>>;
    caption: z.ZodMiniOptional<z.ZodMiniString<string>>;
    credit: z.ZodMiniOptional<z.ZodMiniString<string>>;
    width: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    height: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
}, z.core.$strip>;
export type Photo = z.infer<typeof photo>;
export declare const honour: z.ZodMiniObject<{
    title: z.ZodMiniString<string>;
    by: z.ZodMiniOptional<z.ZodMiniString<string>>;
    date: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Honour = z.infer<typeof honour>;
export declare const dispatch: z.ZodMiniObject<{
    at: z.ZodMiniString<string>;
    place: z.ZodMiniOptional<z.ZodMiniString<string>>;
    text: z.ZodMiniString<string>;
}, z.core.$strip>;
export type Dispatch = z.infer<typeof dispatch>;
export declare const namedLink: z.ZodMiniObject<{
    label: z.ZodMiniString<string>;
    url: z.ZodMiniString<string>;
}, z.core.$strip>;
export type NamedLink = z.infer<typeof namedLink>;
/** A person in public service, or a unit: a community, a patrol team, an office. */
export declare const member: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    kind: z.ZodMiniOptional<z.ZodMiniEnum<{
        person: "person";
        organisation: "organisation";
    }>>;
    name: z.ZodMiniString<string>;
    role: z.ZodMiniOptional<z.ZodMiniString<string>>;
    organisation: z.ZodMiniOptional<z.ZodMiniString<string>>;
    tags: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    photo: z.ZodMiniOptional<z.ZodMiniObject<{
        src: z.ZodMiniString<string>;
        alt: z.ZodMiniOptional<z.ZodMiniString<string>>;
        caption: z.ZodMiniOptional<z.ZodMiniString<string>>;
        credit: z.ZodMiniOptional<z.ZodMiniString<string>>;
        width: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        height: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$strip>>;
    summary: z.ZodMiniOptional<z.ZodMiniString<string>>;
    story: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    quote: z.ZodMiniOptional<z.ZodMiniString<string>>;
    facts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
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
    }, z.core.$strip>>>;
    honours: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        title: z.ZodMiniString<string>;
        by: z.ZodMiniOptional<z.ZodMiniString<string>>;
        date: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>>;
    dispatches: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        at: z.ZodMiniString<string>;
        place: z.ZodMiniOptional<z.ZodMiniString<string>>;
        text: z.ZodMiniString<string>;
    }, z.core.$strip>>>;
    links: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        label: z.ZodMiniString<string>;
        url: z.ZodMiniString<string>;
    }, z.core.$strip>>>;
    source: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        title: z.ZodMiniOptional<z.ZodMiniString<string>>;
        date: z.ZodMiniOptional<z.ZodMiniString<string>>;
        page: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Member = z.infer<typeof member>;
