import * as z from 'zod/mini';
/** A consent as it was given: which text, in which version, and the SHA-256 of what was shown, in hex. */
export declare const givenConsent: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    version: z.ZodMiniString<string>;
    hash: z.ZodMiniString<string>;
}, z.core.$strip>;
export type GivenConsent = z.infer<typeof givenConsent>;
/** A drawn signature: strokes as SVG path data, never a picture file. */
export declare const drawnSignature: z.ZodMiniObject<{
    width: z.ZodMiniNumber<number>;
    height: z.ZodMiniNumber<number>;
    path: z.ZodMiniString<string>;
}, z.core.$strip>;
export type DrawnSignature = z.infer<typeof drawnSignature>;
/** The value of one field. A tick is true or false, a number is a number, all else is text. */
export declare const fieldValue: z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>]>;
export type FieldValue = z.infer<typeof fieldValue>;
/**
 * The body of `POST submit.url`, sent with the header `Idempotency-Key`. The same key with the same body
 * is answered with the first answer; with another body it is refused with 422.
 */
export declare const submission: z.ZodMiniObject<{
    pledge: z.ZodMiniString<string>;
    signature: z.ZodMiniOptional<z.ZodMiniObject<{
        width: z.ZodMiniNumber<number>;
        height: z.ZodMiniNumber<number>;
        path: z.ZodMiniString<string>;
    }, z.core.$strip>>;
    civic: z.ZodMiniLiteral<1>;
    values: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>]>>;
    consents: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        version: z.ZodMiniString<string>;
        hash: z.ZodMiniString<string>;
    }, z.core.$strip>>;
    guardian: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        consent: z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
            hash: z.ZodMiniString<string>;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    page: z.ZodMiniOptional<z.ZodMiniString<string>>;
    secret: z.ZodMiniString<string>;
    test: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    trap: z.ZodMiniOptional<z.ZodMiniString<string>>;
    elapsed: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    captcha: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Submission = z.infer<typeof submission>;
/** A post that is asked for. `waiting`: a place in its waiting list will do. */
export declare const wantedPost: z.ZodMiniObject<{
    post: z.ZodMiniString<string>;
    waiting: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
}, z.core.$strip>;
export type WantedPost = z.infer<typeof wantedPost>;
/**
 * A sign-up for posts of an activity, sent in the same way. All of its posts are given, or none: the refusal
 * names those that are full.
 */
export declare const signUp: z.ZodMiniObject<{
    activity: z.ZodMiniString<string>;
    posts: z.ZodMiniArray<z.ZodMiniObject<{
        post: z.ZodMiniString<string>;
        waiting: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    }, z.core.$strip>>;
    people: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
    }, z.core.$strip>>>;
    civic: z.ZodMiniLiteral<1>;
    values: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>]>>;
    consents: z.ZodMiniArray<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        version: z.ZodMiniString<string>;
        hash: z.ZodMiniString<string>;
    }, z.core.$strip>>;
    guardian: z.ZodMiniOptional<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        consent: z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            version: z.ZodMiniString<string>;
            hash: z.ZodMiniString<string>;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    page: z.ZodMiniOptional<z.ZodMiniString<string>>;
    secret: z.ZodMiniString<string>;
    test: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    trap: z.ZodMiniOptional<z.ZodMiniString<string>>;
    elapsed: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    captcha: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type SignUp = z.infer<typeof signUp>;
/** The answer to a submission that is stored: 201, or 200 for a key seen before. */
export declare const receipt: z.ZodMiniObject<{
    receipt: z.ZodMiniString<string>;
    at: z.ZodMiniString<string>;
    count: z.ZodMiniNumber<number>;
    test: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
}, z.core.$strip>;
export type Receipt = z.infer<typeof receipt>;
/** A post of a pass. */
export declare const passPost: z.ZodMiniObject<{
    post: z.ZodMiniString<string>;
    state: z.ZodMiniEnum<{
        waiting: "waiting";
        attended: "attended";
        confirmed: "confirmed";
        cancelled: "cancelled";
    }>;
    position: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
}, z.core.$strip>;
export type PassPost = z.infer<typeof passPost>;
/** The answer to a sign-up: a receipt that says which posts were given. `count`: all people with a place. */
export declare const pass: z.ZodMiniObject<{
    receipt: z.ZodMiniString<string>;
    at: z.ZodMiniString<string>;
    count: z.ZodMiniNumber<number>;
    test: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    posts: z.ZodMiniArray<z.ZodMiniObject<{
        post: z.ZodMiniString<string>;
        state: z.ZodMiniEnum<{
            waiting: "waiting";
            attended: "attended";
            confirmed: "confirmed";
            cancelled: "cancelled";
        }>;
        position: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$strip>>;
    people: z.ZodMiniNumber<number>;
    sequence: z.ZodMiniNumber<number>;
    checkIn: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
export type Pass = z.infer<typeof pass>;
/** The body of `POST submit.url/pass`, answered with the {@link pass} as it is now. */
export declare const passRequest: z.ZodMiniObject<{
    receipt: z.ZodMiniString<string>;
    secret: z.ZodMiniString<string>;
}, z.core.$strip>;
export type PassRequest = z.infer<typeof passRequest>;
/** The body of `POST submit.url/change`: the posts from now on; those that are not named are given back. */
export declare const passChange: z.ZodMiniObject<{
    receipt: z.ZodMiniString<string>;
    secret: z.ZodMiniString<string>;
    posts: z.ZodMiniArray<z.ZodMiniObject<{
        post: z.ZodMiniString<string>;
        waiting: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type PassChange = z.infer<typeof passChange>;
/** The body of `POST submit.url/withdraw`. Answered with 200 and `{count}`, also when it was withdrawn before. */
export declare const withdrawal: z.ZodMiniObject<{
    receipt: z.ZodMiniString<string>;
    secret: z.ZodMiniString<string>;
}, z.core.$strip>;
export type Withdrawal = z.infer<typeof withdrawal>;
/** RFC 9457 problem details, with the paths of what is wrong (RFC 6901 pointers into the body). */
export declare const problemDetails: z.ZodMiniObject<{
    type: z.ZodMiniString<string>;
    title: z.ZodMiniString<string>;
    status: z.ZodMiniNumber<number>;
    detail: z.ZodMiniOptional<z.ZodMiniString<string>>;
    code: z.ZodMiniEnum<{
        "too-large": "too-large";
        invalid: "invalid";
        full: "full";
        refused: "refused";
        closed: "closed";
        "not-open": "not-open";
        "too-late": "too-late";
        "already-signed": "already-signed";
        "in-progress": "in-progress";
        "key-reused": "key-reused";
        "too-many": "too-many";
        unavailable: "unavailable";
        "not-found": "not-found";
    }>;
    errors: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        pointer: z.ZodMiniString<string>;
        code: z.ZodMiniString<string>;
        limit: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        consent: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type ProblemDetails = z.infer<typeof problemDetails>;
