import assert from 'node:assert/strict';
import {
  pledge as pledgeSchema,
  problemDetails,
  receipt as receiptSchema,
  type Pledge,
  type ProblemDetails,
  type Receipt,
  type Submission,
} from '../../src/contract/index.js';
import { newKey } from './fill.js';
import type { Target } from './target.js';

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

interface PostOptions {
  /** `null`: no key at all. */
  key?: string | null;
  headers?: Record<string, string>;
}

/** Sends a submission. A server may say at any time that it was too much: then we wait as it asks. */
export async function post(
  target: Target,
  body: unknown,
  options: PostOptions = {},
): Promise<Answer> {
  return send(target.url, typeof body === 'string' ? body : JSON.stringify(body), {
    'Content-Type': 'application/json',
    ...(options.key !== null && { 'Idempotency-Key': options.key ?? newKey() }),
    ...options.headers,
  });
}

export const withdraw = (target: Target, body: unknown): Promise<Answer> =>
  send(`${target.url}/withdraw`, JSON.stringify(body), { 'Content-Type': 'application/json' });

export async function send(
  url: string,
  body: BodyInit,
  headers: Record<string, string>,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, { method: 'POST', body, headers });
    const answer = await read(response);
    if (answer.status !== 429 || tries === 5) return answer;
    isProblem(answer, 429, 'too-many');
    const seconds = Number(answer.headers.get('Retry-After'));
    assert.ok(seconds > 0, 'a 429 says in Retry-After how many seconds to wait');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown = text;
  if (/json/.test(response.headers.get('Content-Type') ?? '')) body = JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

/** The answer is a receipt of the contract. */
export function isReceipt(answer: Answer, status: 200 | 201): Receipt {
  assert.equal(answer.status, status, `expected a receipt, got ${JSON.stringify(answer.body)}`);
  const result = receiptSchema.safeParse(answer.body);
  assert.ok(result.success, `not a receipt: ${JSON.stringify(answer.body)}`);
  return result.data;
}

/** The answer is problem details of the contract, in the media type of RFC 9457. */
export function isProblem(
  answer: Answer,
  status: number,
  code?: ProblemDetails['code'],
): ProblemDetails {
  assert.equal(answer.status, status, `expected ${status}, got ${JSON.stringify(answer.body)}`);
  assert.match(answer.headers.get('Content-Type') ?? '', /^application\/problem\+json\b/);
  const result = problemDetails.safeParse(answer.body);
  assert.ok(result.success, `not problem details: ${JSON.stringify(answer.body)}`);
  assert.equal(result.data.status, status, 'the status is in the body too');
  if (code) assert.equal(result.data.code, code);
  return result.data;
}

/** Reads a pledge as the feed has it now, past any cache on the way. */
export async function readPledge(target: Target, id = target.pledge): Promise<Pledge> {
  const address = new URL(target.feed);
  address.searchParams.set('fresh', newKey());
  const response = await fetch(address);
  assert.equal(response.status, 200, `the feed answers with ${response.status}`);
  const { pledges = [] } = (await response.json()) as { pledges?: { id?: unknown }[] };
  const result = pledgeSchema.safeParse(pledges.find((pledge) => pledge.id === id));
  assert.ok(result.success, `the feed has no pledge “${id}” that follows the contract`);
  return result.data;
}

export function countOf({ signed }: Pledge): number {
  return signed?.value ?? (signed?.parts ?? []).reduce((sum, part) => sum + part.value, 0);
}

/** Waits until the public count is what it must be: feeds may be a few seconds old. */
export async function countBecomes(target: Target, expected: number): Promise<void> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const count = countOf(await readPledge(target));
    if (count === expected) return;
    assert.ok(Date.now() < patience, `the feed counts ${count}, not ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function sign(target: Target, submission: Submission): Promise<Receipt> {
  return isReceipt(await post(target, submission), 201);
}
