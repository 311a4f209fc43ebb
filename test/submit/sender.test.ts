import { expect } from '@open-wc/testing';
import {
  bodyOf,
  follow,
  guardEachTest,
  hour,
  receiptOf,
  receivedBy,
  serverWith,
  stored,
  storedBefore,
  testSender,
  until,
  untilAccepted,
} from './support.js';

const keysOf = async (key: string): Promise<string[]> =>
  (await receivedBy(key)).map(({ headers }) => headers['idempotency-key']!);

describe('a sender', () => {
  guardEachTest();

  it('sends what was filled in, with a key, and tells', async () => {
    const { sender } = testSender();
    const { request, key } = await serverWith(stored);
    const updates = follow(sender, request.form);
    const answer = await sender.submit(request);
    expect(answer).to.deep.equal({
      status: 'accepted',
      key: answer.key,
      receipt: receiptOf(),
      replay: false,
    });
    expect(updates).to.deep.equal([{ status: 'sending', key: answer.key, durable: true }, answer]);
    const [received, ...more] = await receivedBy(key);
    expect(more).to.deep.equal([]);
    expect(JSON.parse(received!.body)).to.deep.equal(bodyOf());
    expect(received!.headers).to.include({
      'content-type': 'application/json',
      'idempotency-key': `"${answer.key}"`,
    });
  });

  it('gets through a storm of failures with one key and one body', async () => {
    const { sender, clock } = testSender();
    const { request, key } = await serverWith(
      { status: 500 },
      { status: 503 },
      { status: 429 },
      { status: 502 },
      { reset: true },
      stored,
    );
    const updates = follow(sender, request.form);
    expect(await sender.submit(request)).to.include({
      status: 'saved',
      durable: true,
      reason: 'busy',
    });
    await untilAccepted(clock, updates);
    const received = await receivedBy(key);
    // A browser may itself repeat a request whose connection broke.
    expect(received.length).to.be.at.least(6);
    expect(new Set(await keysOf(key)).size).to.equal(1);
    expect(new Set(received.map(({ body }) => body)).size).to.equal(1);
    expect(updates.filter(({ status }) => status === 'accepted').length).to.equal(1);
    // Nothing is left to do, and nothing is done.
    await sender.flush(true);
    clock.advance(hour);
    expect((await receivedBy(key)).length).to.equal(received.length);
    expect(clock.next).to.equal(Infinity);
  });

  it('does not come back before the server asked', async () => {
    const { sender, clock } = testSender({ random: () => 0 });
    const { request, key } = await serverWith(
      { status: 429, headers: { 'Retry-After': '120' } },
      stored,
    );
    const updates = follow(sender, request.form);
    const answer = await sender.submit(request);
    expect(answer).to.include({ status: 'saved', nextTryAt: clock.now() + 120_000 });
    await until('the timer', () => clock.next === 120_000);
    clock.advance(119_999);
    await sender.flush(true);
    await until('the timer', () => clock.next === 1000);
    expect((await receivedBy(key)).length).to.equal(1);
    clock.advance(1000);
    await untilAccepted(clock, updates);
    expect((await receivedBy(key)).length).to.equal(2);
  });

  it('is answered with the same receipt when the connection broke after the commit', async () => {
    const { sender, clock } = testSender();
    const { request, key } = await serverWith({ reset: true }, storedBefore);
    const updates = follow(sender, request.form);
    await sender.submit(request);
    await untilAccepted(clock, updates);
    expect(updates[updates.length - 1]).to.deep.include({
      status: 'accepted',
      receipt: receiptOf(),
      replay: true,
    });
    expect(new Set(await keysOf(key)).size).to.equal(1);
  });

  it('keeps what a server that never answers was sent', async () => {
    const { sender, clock } = testSender({ timeLimit: 20_000 });
    const { request, key } = await serverWith({ hang: true }, stored);
    const updates = follow(sender, request.form);
    const answer = sender.submit(request);
    await until('the request', async () => (await receivedBy(key)).length === 1);
    clock.advance(20_000);
    expect(await answer).to.include({ status: 'saved', reason: 'time-limit', durable: true });
    await untilAccepted(clock, updates);
    expect(new Set(await keysOf(key)).size).to.equal(1);
  });

  it('tries at once when the network is back, but not against a wish of the server', async () => {
    const { sender } = testSender({ random: () => 1 });
    const offline = await serverWith({ reset: true }, stored);
    const busy = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, offline.request.form);
    // Not an address of the script: nothing listens, whatever a browser repeats.
    const answer = await sender.submit({ ...offline.request, url: 'http://127.0.0.1:9/' });
    expect(answer).to.include({ status: 'saved', reason: 'network' });
    await sender.submit(busy.request);
    dispatchEvent(new Event('online'));
    await until(
      'a second try',
      () => updates.filter(({ status }) => status === 'sending').length === 2,
    );
    await sender.flush();
    expect((await receivedBy(busy.key)).length).to.equal(1);
  });

  it('speaks to an old handler as a native form would', async () => {
    const { sender } = testSender();
    const { request, key } = await serverWith({ status: 200, type: 'text/html', body: '<p>谢谢' });
    const answer = await sender.submit({ ...request, encoding: 'form' });
    expect(answer).to.deep.equal({
      status: 'accepted',
      key: answer.key,
      receipt: undefined,
      replay: false,
    });
    const [received] = await receivedBy(key);
    expect(received!.headers['content-type']).to.match(/^application\/x-www-form-urlencoded\b/);
    expect(Object.fromEntries(new URLSearchParams(received!.body))).to.deep.equal({
      name: '王小明同志',
      tel: '13800000000',
      adult: 'on',
      age: '75',
      civic_civic: '1',
      civic_pledge: 'civility',
      civic_consents_0_id: 'terms',
      civic_consents_0_version: '1',
      civic_consents_0_hash: 'a'.repeat(64),
      civic_secret: bodyOf().secret,
      civic_key: answer.key,
    });
  });

  it('sends nothing twice to an old handler whose answer says nothing, and does not call it sent', async () => {
    const { sender, clock, name } = testSender();
    const { request, key } = await serverWith({
      status: 302,
      headers: { Location: '/__test__/feed?type=text/html&text=login' },
    });
    const form = { ...request, encoding: 'form' } as const;
    const updates = follow(sender, request.form);
    expect(await sender.submit(form)).to.include({ status: 'refused', code: 'unconfirmed' });
    expect(updates.pop()).to.include({ status: 'refused', code: 'unconfirmed' });
    for (const passed of [hour, 100 * hour]) {
      clock.advance(passed);
      await sender.flush(true);
    }
    expect((await receivedBy(key)).length).to.equal(1);
    // The same when nobody was there to be told.
    const left = await sender.submit(form, () => false);
    sender.close();
    const next = testSender({ clock, name }).sender;
    await next.flush(true);
    expect((await next.keptFor(request.form))[0]).to.include({ code: 'unconfirmed' });
    expect(await next.recall(left.key)).to.deep.equal(bodyOf());
    expect((await receivedBy(key)).length).to.equal(2);
  });

  it('is not stopped by a listener that fails', async () => {
    const { sender } = testSender();
    const { request } = await serverWith(stored);
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => void said.push(words);
    try {
      sender.watch(request.form, () => {
        throw new Error('an element broke');
      });
      const updates = follow(sender, request.form);
      await sender.submit(request);
      expect(updates.length).to.equal(2);
      expect(said.length).to.equal(2);
    } finally {
      console.error = error;
    }
  });
});
