import { expect } from '@open-wc/testing';
import { readResult, type Result } from '../../src/submit/result.js';
import { toJson } from '../../src/submit/encoding.js';
import { post, readResponse } from '../../src/submit/transport.js';
import type { Answer } from '../helpers/server.js';
import {
  FakeClock,
  guardEachTest,
  receiptOf,
  receivedBy,
  serverWith,
  stored,
  storedBefore,
  until,
} from './support.js';

const limits = () => ({ clock: new FakeClock(), timeLimit: 30_000 });

async function resultOf(answer: Answer, anySuccess = false): Promise<Result> {
  const { url } = await serverWith(answer);
  return readResult(await post(url, '{}', {}, limits()), anySuccess);
}

const page = (text: string, type = 'text/html'): string =>
  `/__test__/feed?${new URLSearchParams({ text, type })}`;

const problem = (status: number, code: string, errors?: unknown): Answer => ({
  status,
  type: 'application/problem+json',
  body: { type: 'about:blank', title: 'No', status, code, errors },
});

describe('one try', () => {
  guardEachTest();

  it('knows what is stored, and what was stored before', async () => {
    expect(await resultOf(stored)).to.deep.equal({
      status: 'accepted',
      receipt: receiptOf(),
      replay: false,
    });
    expect(await resultOf(storedBefore)).to.deep.equal({
      status: 'accepted',
      receipt: receiptOf(),
      replay: true,
    });
  });

  it('takes no other success for a receipt: a captive portal answers 200 too', async () => {
    expect(
      await resultOf({ status: 200, type: 'text/html', body: '<form>Wi-Fi</form>' }),
    ).to.include({ status: 'try-later', reason: 'unreadable' });
    const unreadable: Answer[] = [
      { status: 201, body: { ok: true } },
      { status: 200, body: '' },
      { status: 204 },
      { status: 300, type: 'text/html', body: '<p>two of them' },
      { status: 304 },
      { status: 302, type: 'text/html', body: '<p>no address' },
      { status: 303, headers: { Location: page('<p>谢谢') } },
    ];
    for (const answer of unreadable)
      expect(await resultOf(answer), JSON.stringify(answer)).to.include({
        status: 'try-later',
        reason: 'unreadable',
      });
  });

  it('maps problem details to fields', async () => {
    const errors = [
      { pointer: '/values/tel', code: 'pattern' },
      { pointer: '/values/name', code: 'long', limit: 40 },
      { pointer: '/consents/0/hash', code: 'changed' },
      { pointer: '/values/a~1b~01', code: 'missing' },
      'nonsense',
    ];
    expect(await resultOf(problem(422, 'invalid', errors))).to.deep.equal({
      status: 'refused',
      code: 'invalid',
      errors: [
        { pointer: '/values/tel', code: 'pattern', limit: undefined, field: 'tel' },
        { pointer: '/values/name', code: 'long', limit: 40, field: 'name' },
        { pointer: '/consents/0/hash', code: 'changed', limit: undefined, field: undefined },
        { pointer: '/values/a~1b~01', code: 'missing', limit: undefined, field: 'a/b~1' },
        { pointer: '', code: 'invalid', limit: undefined, field: undefined },
      ],
    });
  });

  it('tells refusals apart, and gives every unknown one a name', async () => {
    const codes = [
      'closed',
      'not-open',
      'already-signed',
      'key-reused',
      'too-large',
      'not-found',
      'refused',
    ];
    for (const code of codes)
      expect(await resultOf(problem(409, code))).to.deep.equal({
        status: 'refused',
        code,
        errors: [],
      });
    expect(await resultOf(problem(409, 'of a later version'))).to.include({
      status: 'refused',
      code: 'refused',
    });
    expect(await resultOf({ status: 404, type: 'text/html', body: '<p>' })).to.include({
      status: 'refused',
      code: 'not-found',
    });
    expect(await resultOf({ status: 413 })).to.include({ status: 'refused', code: 'too-large' });
    expect(await resultOf({ status: 403, body: null })).to.include({
      status: 'refused',
      code: 'refused',
    });
  });

  it('tries later what a busy or broken server did not take', async () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504])
      expect(await resultOf({ status })).to.include({ status: 'try-later', reason: 'busy' });
    expect(await resultOf(problem(409, 'in-progress'))).to.include({
      status: 'try-later',
      reason: 'busy',
    });
    expect(await resultOf({ status: 409 })).to.include({ status: 'try-later', reason: 'busy' });
    expect(
      await resultOf({ ...problem(429, 'too-many'), headers: { 'Retry-After': '7' } }),
    ).to.deep.equal({ status: 'try-later', reason: 'busy', after: 7000 });
  });

  it('survives a broken connection', async () => {
    expect(await resultOf({ reset: true })).to.deep.equal({
      status: 'try-later',
      reason: 'network',
    });
  });

  it('ends a try that takes too long', async () => {
    const { url, key } = await serverWith({ hang: true });
    const clock = new FakeClock();
    const answer = post(url, '{}', {}, { clock, timeLimit: 30_000 });
    await until('the request', async () => (await receivedBy(key)).length > 0);
    clock.advance(30_000);
    expect(readResult(await answer, false)).to.deep.equal({
      status: 'try-later',
      reason: 'time-limit',
    });
  });

  it('takes any success of an old handler', async () => {
    expect(await resultOf({ status: 200, type: 'text/html', body: '<p>谢谢' }, true)).to.deep.equal(
      { status: 'accepted', receipt: undefined, replay: false },
    );
    expect(await resultOf(stored, true)).to.include({ status: 'accepted' });
    expect(await resultOf({ status: 204 }, true)).to.include({ status: 'accepted' });
    expect(await resultOf({ status: 500 }, true)).to.include({ status: 'try-later' });
  });

  it('takes no login page for the success of an old handler', async () => {
    const login = '<form>帐号<input name=user>密码<INPUT type = "password"></form>';
    const pages: Answer[] = [
      { status: 302, headers: { Location: page(login) } },
      // Without a word of a password: a script draws it, or another site asks.
      { status: 303, headers: { Location: page('<p>请登录') } },
      { status: 302, headers: { Location: page('{"code":401}', 'application/json') } },
      { status: 200, type: 'text/html', body: login },
      { status: 304 },
    ];
    for (const answer of pages)
      expect(await resultOf(answer, true), JSON.stringify(answer)).to.include({
        status: 'try-later',
        reason: 'unreadable',
      });
    // A receipt is one, wherever it comes from.
    const moved = { status: 303, headers: { Location: page(JSON.stringify(receiptOf())) } };
    expect(await resultOf(moved, true)).to.deep.include({
      status: 'accepted',
      receipt: receiptOf(),
    });
    // Where a page answers in the kit's place, and may not follow the redirect.
    const opaque = await readResponse(
      await fetch((await serverWith(pages[0]!)).url, { redirect: 'manual' }),
      0,
    );
    expect(readResult(opaque, true)).to.include({ status: 'try-later', reason: 'unreadable' });
  });
});

describe('toJson', () => {
  const value = {
    list: [1, 'two "2"', true, null, { 名: '王' }, []],
    gone: undefined,
    zero: 0,
    no: false,
  };

  it('writes what JSON.stringify writes', () => {
    expect(toJson(value)).to.equal(JSON.stringify(value));
  });

  it('is not misled by what a page adds to prototypes', () => {
    const expected = JSON.stringify(value);
    const prototypes = [Array.prototype, String.prototype, Number.prototype, Object.prototype] as {
      toJSON?: unknown;
    }[];
    for (const prototype of prototypes) {
      prototype.toJSON = function toJSON(this: unknown) {
        return `"${String(this)}"`;
      };
    }
    try {
      expect(toJson(value)).to.equal(expected);
    } finally {
      for (const prototype of prototypes) delete prototype.toJSON;
    }
  });
});
