import * as z from 'zod/mini';
/** Where something takes place. */
export declare const place: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    address: z.ZodMiniOptional<z.ZodMiniString<string>>;
    position: z.ZodMiniOptional<z.ZodMiniObject<{
        latitude: z.ZodMiniNumber<number>;
        longitude: z.ZodMiniNumber<number>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Place = z.infer<typeof place>;
/** Whom to ask. An office and its number, rather than a person. */
export declare const contact: z.ZodMiniObject<{
    name: z.ZodMiniOptional<z.ZodMiniString<string>>;
    tel: z.ZodMiniOptional<z.ZodMiniString<string>>;
    email: z.ZodMiniOptional<z.ZodMiniString<string>>;
    url: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Contact = z.infer<typeof contact>;
/**
 * A post at a time: what one person can claim. A shift that repeats is written out, one post for each
 * time. Without a time of day, `starts` is the beginning of that day in China and `ends` its end.
 * While somebody waits, free places are for those who wait: a party ahead may be too large for them.
 */
export declare const post: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    title: z.ZodMiniOptional<z.ZodMiniString<string>>;
    kind: z.ZodMiniOptional<z.ZodMiniString<string>>;
    place: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        address: z.ZodMiniOptional<z.ZodMiniString<string>>;
        position: z.ZodMiniOptional<z.ZodMiniObject<{
            latitude: z.ZodMiniNumber<number>;
            longitude: z.ZodMiniNumber<number>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    starts: z.ZodMiniString<string>;
    ends: z.ZodMiniString<string>;
    capacity: z.ZodMiniNumber<number>;
    taken: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    waitlist: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    waiting: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    requirements: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Post = z.infer<typeof post>;
/** Something that volunteers sign up for. */
export declare const activity: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    title: z.ZodMiniString<string>;
    summary: z.ZodMiniOptional<z.ZodMiniString<string>>;
    place: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        address: z.ZodMiniOptional<z.ZodMiniString<string>>;
        position: z.ZodMiniOptional<z.ZodMiniObject<{
            latitude: z.ZodMiniNumber<number>;
            longitude: z.ZodMiniNumber<number>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    organiser: z.ZodMiniOptional<z.ZodMiniString<string>>;
    contact: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniOptional<z.ZodMiniString<string>>;
        tel: z.ZodMiniOptional<z.ZodMiniString<string>>;
        email: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    timeZone: z.ZodMiniOptional<z.ZodMiniString<string>>;
    posts: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        title: z.ZodMiniOptional<z.ZodMiniString<string>>;
        kind: z.ZodMiniOptional<z.ZodMiniString<string>>;
        place: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            address: z.ZodMiniOptional<z.ZodMiniString<string>>;
            position: z.ZodMiniOptional<z.ZodMiniObject<{
                latitude: z.ZodMiniNumber<number>;
                longitude: z.ZodMiniNumber<number>;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
        starts: z.ZodMiniString<string>;
        ends: z.ZodMiniString<string>;
        capacity: z.ZodMiniNumber<number>;
        taken: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        waitlist: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        waiting: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        requirements: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    opens: z.ZodMiniOptional<z.ZodMiniString<string>>;
    closes: z.ZodMiniOptional<z.ZodMiniString<string>>;
    cancelUntil: z.ZodMiniOptional<z.ZodMiniString<string>>;
    people: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    fields: z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        type: z.ZodMiniEnum<{
            number: "number";
            date: "date";
            text: "text";
            email: "email";
            name: "name";
            tel: "tel";
            select: "select";
            radio: "radio";
            checkbox: "checkbox";
            textarea: "textarea";
        }>;
        label: z.ZodMiniString<string>;
        hint: z.ZodMiniOptional<z.ZodMiniString<string>>;
        required: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        minLength: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        maxLength: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        min: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        max: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        autocomplete: z.ZodMiniOptional<z.ZodMiniString<string>>;
        options: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            value: z.ZodMiniString<string>;
            label: z.ZodMiniString<string>;
        }, z.core.$strip>>>;
    }, z.core.$strip>>;
    consents: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        version: z.ZodMiniString<string>;
        text: z.ZodMiniString<string>;
        required: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    }, z.core.$strip>>>;
    guardian: z.ZodMiniOptional<z.ZodMiniObject<{
        below: z.ZodMiniNumber<number>;
        consent: z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
            text: z.ZodMiniString<string>;
            required: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    submit: z.ZodMiniObject<{
        url: z.ZodMiniString<string>;
        encoding: z.ZodMiniOptional<z.ZodMiniEnum<{
            json: "json";
            form: "form";
        }>>;
    }, z.core.$strip>;
    thanks: z.ZodMiniOptional<z.ZodMiniString<string>>;
    source: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        title: z.ZodMiniOptional<z.ZodMiniString<string>>;
        date: z.ZodMiniOptional<z.ZodMiniString<string>>;
        page: z.ZodMiniOptional<z.ZodMiniString<string>>;
        url: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Activity = z.infer<typeof activity>;
