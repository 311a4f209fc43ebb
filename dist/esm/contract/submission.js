import * as z from 'zod/mini';
import { id, moment, text } from './text.js';
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A consent as it was given: which text, in which version, and the SHA-256 of what was shown, in hex. */
export const givenConsent = z.object({ id: id(), version: text(20, 'Version of the text.'), hash });
/** A drawn signature: strokes as SVG path data, never a picture file. */
export const drawnSignature = z.object({
    width: z.number().check(z.minimum(1), z.maximum(4000)),
    height: z.number().check(z.minimum(1), z.maximum(4000)),
    path: z.string().check(z.maxLength(60000), z.regex(/^[MLCQZmlcqz0-9 .,-]*$/)),
});
/** The value of one field. A tick is true or false, a number is a number, all else is text. */
export const fieldValue = z.union([z.string().check(z.maxLength(10000)), z.number(), z.boolean()]);
/**
 * The body of `POST submit.url`, sent with the header `Idempotency-Key`. The same key with the same body
 * is answered with the first answer; with another body it is refused with 422.
 */
export const submission = z.object({
    civic: z.literal(1),
    /** Id of the pledge that is signed. */
    pledge: id(),
    values: z.record(id(), fieldValue),
    consents: z.array(givenConsent).check(z.maxLength(20)),
    guardian: z.optional(z.object({ name: text(80, 'The guardian.'), consent: givenConsent })),
    signature: z.optional(drawnSignature),
    /** Address of the page that was signed on, without query and fragment. */
    page: z.optional(text(2000, 'The page.')),
    /** Made in the page, kept by the signer alone; the server keeps its hash. Needed to withdraw. */
    secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
    /** Marked as a trial: answered like any other, never counted. */
    test: z.optional(z.boolean()),
    /** A field that people do not see. Filled in: a machine did it. */
    trap: z.optional(z.string().check(z.maxLength(1000))),
    /** Milliseconds between the form's first showing and sending. */
    elapsed: z.optional(z.number()),
    /** The answer to a captcha of the site's choice, passed through. */
    captcha: z.optional(z.string().check(z.maxLength(4000))),
});
/** The answer to a submission that is stored: 201, or 200 for a key seen before. */
export const receipt = z.object({
    /** Short, readable aloud, says nothing about the signer. */
    receipt: text(40, 'The number.'),
    at: moment('When it was stored.'),
    /** All signatures that count, this one included unless it is a trial. */
    count: z.number(),
    test: z.optional(z.boolean()),
});
/** The body of `POST submit.url/withdraw`. Answered with 200 and `{count}`, also when it was withdrawn before. */
export const withdrawal = z.object({
    receipt: text(40, 'The number.'),
    secret: z.string().check(z.maxLength(64)),
});
/** RFC 9457 problem details, with the paths of what is wrong (RFC 6901 pointers into the body). */
export const problemDetails = z.object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.optional(z.string()),
    /** Machine-readable kind of refusal. */
    code: z.enum([
        'invalid',
        'closed',
        'not-open',
        'already-signed',
        'in-progress',
        'key-reused',
        'too-many',
        'too-large',
        'unavailable',
        'not-found',
        'refused',
    ]),
    /** `consent`: the id of the consent it is about, where the pointer cannot say (one that is not there). */
    errors: z.optional(z.array(z.object({
        pointer: z.string(),
        code: z.string(),
        limit: z.optional(z.number()),
        consent: z.optional(id()),
    }))),
});
