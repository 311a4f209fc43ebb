import type { ProblemDetails, Receipt } from '../contract/submission.js';
import { readReceipt, readRefusal, readResult, type Result } from './result.js';
import { readResponse } from './transport.js';

/** What a page may answer: its server's response, a receipt, or problem details (with a `code`). */
export type PageAnswer = Response | Receipt | Pick<ProblemDetails, 'code' | 'errors'> | undefined;

export interface CivicSubmitDetail {
  /** Id of the form: of the pledge, for one. */
  readonly id: string;
  /** Answers that were sent before are put in others' place: the body is a `FormCorrection`. */
  readonly isCorrection?: true;
}

/**
 * Comes before anything is sent. `preventDefault()` stops it; `respondWith()` answers in the kit's place.
 *
 * What was filled in is in no event: every script of the page could listen and read it. It is handed to
 * the one listener that takes over the sending, through the function that it gives:
 * `event.respondWith((body) => fetch('/our/handler', { method: 'POST', body: JSON.stringify(body) }))`.
 */
export interface CivicSubmitEvent<Body> extends CustomEvent<CivicSubmitDetail> {
  /** Only while the event is dispatched; the first answer counts. */
  respondWith(
    answer: PageAnswer | Promise<PageAnswer> | ((body: Body) => PageAnswer | Promise<PageAnswer>),
  ): void;
}

/**
 * Asks the page.
 * @returns `undefined` when nobody answers and the form is to be sent, `cancelled` when it is not to be,
 * else what the page's answer comes to. It never rejects.
 * @param before what has to be done before the page can send it. What stands in the way is the answer then.
 * @param isCorrection answers that were sent are changed.
 */
export function askPage<Body>(
  target: HTMLElement,
  id: string,
  body: Body,
  before?: () => Promise<Result | undefined>,
  isCorrection = false,
): Promise<Result> | 'cancelled' | undefined {
  let answer: { with: unknown } | undefined;
  // A method on a CustomEvent and no subclass: beside MooTools, none can be made.
  const event = new CustomEvent<CivicSubmitDetail>('civic-submit', {
    detail: { id, ...(isCorrection && { isCorrection }) },
    bubbles: true,
    composed: true,
    cancelable: true,
  }) as CivicSubmitEvent<Body>;
  let open = true;
  event.respondWith = (given) => {
    if (open) answer ??= { with: given };
  };
  const goOn = target.dispatchEvent(event);
  open = false;
  if (answer) return readPageAnswer(answer.with, body, before);
  return goOn ? undefined : 'cancelled';
}

async function readPageAnswer<Body>(
  given: unknown,
  body: Body,
  before?: () => Promise<Result | undefined>,
): Promise<Result> {
  try {
    const failure = before && (await before());
    if (failure) return failure;
    const answer: unknown = await (typeof given === 'function'
      ? (given as (body: Body) => unknown)(body)
      : given);
    if (answer instanceof Response) return readResult(await readResponse(answer, Date.now()), true);
    const refused = (answer as { code?: unknown } | null | undefined)?.code;
    return refused
      ? readRefusal(0, answer)
      : { status: 'accepted', receipt: readReceipt(answer), replay: false };
  } catch {
    // The page's own failure; the person can press again.
    return { status: 'try-later', reason: 'network' };
  }
}
