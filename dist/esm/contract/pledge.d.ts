import * as z from 'zod/mini';
/** A name on the wall: masked by whoever publishes the feed (王**). */
export declare const signer: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    at: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Signer = z.infer<typeof signer>;
/** A code of conduct or an appeal that residents sign. */
export declare const pledge: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    title: z.ZodMiniString<string>;
    preamble: z.ZodMiniOptional<z.ZodMiniString<string>>;
    articles: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    issuer: z.ZodMiniOptional<z.ZodMiniString<string>>;
    date: z.ZodMiniOptional<z.ZodMiniString<string>>;
    signed: z.ZodMiniOptional<z.ZodMiniObject<{
        value: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        parts: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            label: z.ZodMiniString<string>;
            value: z.ZodMiniNumber<number>;
        }, z.core.$strip>>>;
        target: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        steps: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniNumber<number>>>;
        unit: z.ZodMiniOptional<z.ZodMiniString<string>>;
        asOf: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    wall: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        at: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>>;
    opens: z.ZodMiniOptional<z.ZodMiniString<string>>;
    closes: z.ZodMiniOptional<z.ZodMiniString<string>>;
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
    signature: z.ZodMiniOptional<z.ZodMiniEnum<{
        typed: "typed";
        drawn: "drawn";
    }>>;
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
export type Pledge = z.infer<typeof pledge>;
