import * as z from 'zod/mini';
import { recordStatus } from './records.js';
import { id, moment, text } from './shared.js';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A consent that was given: which text, in which version, and the SHA-256 of what was shown, in hex. */
export const givenConsent = z.object({ id: id(), version: text(20, 'Version of the text.'), hash });
export type GivenConsent = z.infer<typeof givenConsent>;

/** A drawn signature: strokes as SVG path data, never a picture file. */
export const drawnSignature = z.object({
  width: z.number().check(z.minimum(1), z.maximum(4000)),
  height: z.number().check(z.minimum(1), z.maximum(4000)),
  path: z.string().check(z.maxLength(60000), z.regex(/^[MLCQZmlcqz0-9 .,-]*$/)),
});
export type DrawnSignature = z.infer<typeof drawnSignature>;

const answerText = z.string().check(z.maxLength(10000));

/**
 * The value of one field. A tick is true or false, a number is a number, several choices are a list, rows and places are a
 * group, all else is text.
 */
export const fieldValue = z.union([
  answerText,
  z.number(),
  z.boolean(),
  z.array(answerText).check(z.maxLength(201)),
  z.record(z.string().check(z.maxLength(60)), z.union([answerText, z.number()])),
]);
export type FieldValue = z.infer<typeof fieldValue>;

/** What every form sends, whatever it is for. */
const sent = {
  civic: z.literal(1),
  values: z.record(id(), fieldValue),
  consents: z.array(givenConsent).check(z.maxLength(20)),
  guardian: z.optional(z.object({ name: text(80, 'The guardian.'), consent: givenConsent })),
  /** Address of the page that was signed on, without query and fragment. */
  page: z.optional(text(2000, 'The page.')),
  /** What led to it: a poster, a message. The page's address names it (`?civic-source=`). */
  source: z.optional(text(60, 'What led to the form.')),
  /** Made in the page, kept by the signer alone; the server keeps its hash. Needed to withdraw. */
  secret: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  /** A trial: answered like any other, never counted. */
  test: z.optional(z.boolean()),
  /** A field that people do not see. Filled in, it gives a bot away. */
  trap: z.optional(z.string().check(z.maxLength(1000))),
  /** Milliseconds between the form's first showing and sending. */
  elapsed: z.optional(z.number()),
  /** The token of a captcha of the site's choice, passed through. */
  captcha: z.optional(z.string().check(z.maxLength(4000))),
  /** By the question that asks for `verified`: the code that came by e-mail or SMS. */
  codes: z.optional(z.record(id(), z.string().check(z.maxLength(20)))),
};

/**
 * The body of `POST submit.url`, sent with the header `Idempotency-Key`. The same key with the same body
 * is answered with the first answer; with another body it is refused with 422.
 */
export const submission = z.object({
  ...sent,
  /** Id of the pledge that is signed. */
  pledge: id(),
  signature: z.optional(drawnSignature),
});
export type Submission = z.infer<typeof submission>;

/**
 * A post that is asked for. `waiting`: a place on its waiting list will do. `people`: how many of those who sign up together
 * come to this post, where a party is split; all of them without it.
 */
export const wantedPost = z.object({
  post: id(),
  waiting: z.optional(z.boolean()),
  people: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
});
export type WantedPost = z.infer<typeof wantedPost>;

const wantedPosts = z.array(wantedPost).check(z.minLength(1), z.maxLength(50));

/** A sign-up for posts of an activity, sent the same way. It gets all of its posts or none; the refusal names those that are full. */
export const signUp = z.object({
  ...sent,
  /** Id of the activity. */
  activity: id(),
  posts: wantedPosts,
  /** Who comes along with the one who signs up. Each takes a place in every post. */
  people: z.optional(z.array(z.object({ name: text(80, 'The name.') })).check(z.maxLength(49))),
});
export type SignUp = z.infer<typeof signUp>;

/** Answers to a form of the section `forms`, sent in the same way. */
export const formAnswer = z.object({
  ...sent,
  /** Id of the form that is answered. */
  form: id(),
  /** Of a checklist: how many things are ticked. Which ones stays on the device. */
  ticked: z.optional(z.number().check(z.minimum(0), z.maximum(200))),
  /** An anonymous answer has none: it cannot be found again. */
  secret: z.optional(sent.secret),
});
export type FormAnswer = z.infer<typeof formAnswer>;

/** The answer to a submission that is stored: 201, or 200 for a key seen before. */
export const receipt = z.object({
  /** Short, readable aloud, says nothing about the signer. */
  receipt: text(40, 'The number.'),
  at: moment('When it was stored.'),
  /** All signatures that count, this one included unless it is a trial. */
  count: z.number(),
  test: z.optional(z.boolean()),
});
export type Receipt = z.infer<typeof receipt>;

/** The answer to a form. Without a number where it is anonymous, and `at` is a day then. */
export const formReceipt = z.extend(receipt, { receipt: z.optional(receipt.shape.receipt) });
export type FormReceipt = z.infer<typeof formReceipt>;

/** A post of a pass. */
export const passPost = z.object({
  post: id(),
  /** `cancelled`: by its owner, or because the organiser took the post out of the feed. */
  state: z.enum(['confirmed', 'waiting', 'cancelled', 'attended']),
  /** Place on the waiting list, from 1. */
  position: z.optional(z.number()),
  /** How many of the party it is for, where that is not all. */
  people: z.optional(z.number()),
  /** Of a place that somebody moved up to: until when it has to be accepted, or it goes to the next one. */
  acceptBy: z.optional(moment('Until when.')),
});
export type PassPost = z.infer<typeof passPost>;

/** The answer to a sign-up: a receipt that says which posts were given. `count`: all people with a place. */
export const pass = z.extend(receipt, {
  posts: z.array(passPost),
  /** How many people it is for. */
  people: z.number(),
  /** Goes up with every change, as the SEQUENCE of a calendar entry does (RFC 5545). */
  sequence: z.number(),
  /** Address of the organiser's page that checks this pass in, for its QR code; relative to the submit address. */
  checkIn: z.optional(z.string().check(z.maxLength(2000))),
});
export type Pass = z.infer<typeof pass>;

/** What only the sender knows. */
const proof = { receipt: text(40, 'The number.'), secret: z.string().check(z.maxLength(64)) };

/** The body of `POST submit.url/pass`, answered with the {@link pass} as it is now; `…/accept` accepts the places that have a term. */
export const passRequest = z.object(proof);
export type PassRequest = z.infer<typeof passRequest>;

/** The answer to `POST submit.url/answers`, whose body is a {@link passRequest}: what was sent, for who sent it. */
export const ownAnswers = z.object({
  values: z.record(id(), fieldValue),
  ticked: z.optional(z.number()),
  /** The guardian's name, where one has agreed. */
  guardian: z.optional(z.string()),
  at: moment('When it was stored.'),
});
export type OwnAnswers = z.infer<typeof ownAnswers>;

/** The body of `POST submit.url/correct`: the answers from now on, answered with a {@link formReceipt}. */
export const formCorrection = z.extend(passRequest, {
  values: z.record(id(), fieldValue),
  ticked: formAnswer.shape.ticked,
});
export type FormCorrection = z.infer<typeof formCorrection>;

/**
 * The answer to `POST submit.url/case`, whose body is a {@link passRequest}: what became of a report, for who sent it. The page
 * `submit.url/case` shows the same without script, and takes receipt and secret from its fragment.
 */
export const followedCase = z.object({
  receipt: text(40, 'The number.'),
  status: recordStatus,
  opened: moment('When it was stored.'),
  due: z.optional(moment('Until when it is to be done.')),
  /** Id of its record, once anybody may see it. */
  record: z.optional(id()),
  /** It was joined with another report of the same, whose state this is. */
  joined: z.optional(z.boolean()),
  updates: z.array(
    z.object({
      at: moment('When it happened.'),
      status: z.optional(recordStatus),
      text: z.optional(z.string()),
      by: z.optional(z.string()),
      /** `private`: said to the sender alone; `question`: an answer is waited for; `own`: said by the sender. */
      kind: z.optional(z.enum(['private', 'question', 'own'])),
    }),
  ),
  /** Whether a question waits for an answer. */
  asked: z.boolean(),
  /** What can be done now: judging it, or saying that it is not solved. */
  canRate: z.boolean(),
  canReopen: z.boolean(),
  reopenUntil: z.optional(moment('Until when it can be said that it is not solved.')),
  /** From 1 to 5, as it was judged. */
  rating: z.optional(z.number()),
});
export type FollowedCase = z.infer<typeof followedCase>;

/** The body of `POST submit.url/case/act`: what the sender of a report does. Answered with the {@link followedCase}. */
export const caseMove = z.extend(passRequest, {
  act: z.enum(['answer', 'rate', 'reopen']),
  text: z.optional(text(1000, 'The answer, or why.')),
  /** Of `rate`: five is the best. */
  value: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
});
export type CaseMove = z.infer<typeof caseMove>;

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * The body of `POST submit.url/photos`, which announces a picture, or asks after a cut how far it has come. Answered with a
 * {@link photoState}.
 */
export const photoAnnouncement = z.object({
  /** Made in the page, random: whoever has it may send the parts. The answers name the picture by it. */
  photo: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  /** Id of the form, pledge or activity that asks for it. */
  form: id(),
  bytes: z.int().check(z.minimum(1)),
  /** SHA-256 of the whole file, in hex. */
  sha256: digest,
});
export type PhotoAnnouncement = z.infer<typeof photoAnnouncement>;

/**
 * How far a picture has come. Each part is the body of a `POST submit.url/photos/<photo>/<number>?sha256=<of the part>`, in
 * any order and again as often as needed; the answer is this as well. The answers may name what is `ready`.
 */
export const photoState = z.object({
  photo: z.string(),
  state: z.enum(['receiving', 'ready']),
  /** Size of each part but the last. */
  partBytes: z.number(),
  /** Numbers of the parts that are here, from 0. */
  parts: z.array(z.number()),
  /** Of the picture as it is kept, in pixels. */
  width: z.optional(z.number()),
  height: z.optional(z.number()),
});
export type PhotoState = z.infer<typeof photoState>;

/** The body of `POST submit.url/change`: the posts from now on; those that are not named are given back. */
export const passChange = z.extend(passRequest, { posts: wantedPosts });
export type PassChange = z.infer<typeof passChange>;

/** The body of `POST submit.url/withdraw`. Answered with 200 and `{count}`, also when it was withdrawn before. */
export const withdrawal = z.object(proof);
export type Withdrawal = z.infer<typeof withdrawal>;

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
    'full',
    'too-late',
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
  errors: z.optional(
    z.array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        limit: z.optional(z.number()),
        consent: z.optional(id()),
      }),
    ),
  ),
});
export type ProblemDetails = z.infer<typeof problemDetails>;
