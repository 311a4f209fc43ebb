import * as z from 'zod/mini';
export declare const option: z.ZodMiniObject<{
    value: z.ZodMiniString<string>;
    label: z.ZodMiniString<string>;
}, z.core.$strip>;
/** One question of a form. */
export declare const field: z.ZodMiniObject<{
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
}, z.core.$strip>;
export type Field = z.infer<typeof field>;
/** One tick for one purpose. A changed text needs a new version. */
export declare const consent: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    version: z.ZodMiniString<string>;
    text: z.ZodMiniString<string>;
    required: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
}, z.core.$strip>;
export type Consent = z.infer<typeof consent>;
/** Where a form is sent. `form` is for a portal's old handler: application/x-www-form-urlencoded. */
export declare const submitTarget: z.ZodMiniObject<{
    url: z.ZodMiniString<string>;
    encoding: z.ZodMiniOptional<z.ZodMiniEnum<{
        json: "json";
        form: "form";
    }>>;
}, z.core.$strip>;
export type SubmitTarget = z.infer<typeof submitTarget>;
/** A guardian's name and consent for those below an age. */
export declare const guardian: z.ZodMiniObject<{
    below: z.ZodMiniNumber<number>;
    consent: z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        version: z.ZodMiniString<string>;
        text: z.ZodMiniString<string>;
        required: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    }, z.core.$strip>;
}, z.core.$strip>;
export type Guardian = z.infer<typeof guardian>;
