import { expect } from '@open-wc/testing';
import type { Outcome } from '../../src/submit/outbox.js';
import {
  bodyOf,
  follow,
  guardEachTest,
  hour,
  rawRecords,
  receiptOf,
  receivedBy,
  serverWith,
  signerName,
  stored,
  testSender,
  until,
  untilAccepted,
  pass,
} from './support.js';

/** Everything that somebody who copies the storage could read in it. */
async function readable(name: string): Promise<string> {
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof CryptoKey) return;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      for (const charset of ['utf-8', 'utf-16le', 'utf-16be', 'gbk'])
        parts.push(new TextDecoder(charset).decode(value));
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(walk);
    } else {
      parts.push(String(value));
    }
  };
  for (const [key, record] of await rawRecords(name)) {
    parts.push(key);
    walk(record);
  }
  return parts.join('\n');
}

/** Changes where a record in storage is sent. */
async function redirect(name: string, key: string, url: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open(name);
    open.onsuccess = () => resolve(open.result);
  });
  const records = database.transaction('records', 'readwrite').objectStore('records');
  await new Promise((resolve) => {
    records.get(key).onsuccess = ({ target }) => {
      const record = (target as IDBRequest<object>).result;
      records.put({ ...record, url }, key).onsuccess = resolve;
    };
  });
  database.close();
}

describe('the outbox', () => {
  guardEachTest();

  it('keeps a submission before the network is tried', async () => {
    const { sender, clock, name } = testSender();
    const { request, key } = await serverWith({ hang: true });
    const answer = sender.submit(request);
    await until('the request', async () => (await receivedBy(key)).length === 1);
    expect(await sender.keptFor(request.form)).to.have.length(1);
    expect((await rawRecords(name)).size).to.equal(2);
    clock.advance(hour);
    await answer;
  });

  it('encrypts it with a key that nobody can take away', async () => {
    const { sender, name } = testSender();
    const { request } = await serverWith({ status: 503 });
    expect(await sender.submit(request)).to.include({ status: 'saved', durable: true });
    const text = await readable(name);
    expect(text).to.contain(request.url);
    for (const secret of [signerName, '13800000000', bodyOf().secret])
      expect(text).not.to.contain(secret);
    const key = (await rawRecords(name)).get('sealing-key') as CryptoKey;
    expect(key).to.be.instanceOf(CryptoKey);
    expect(key.extractable).to.equal(false);
    const outcome = await crypto.subtle.exportKey('raw', key).then(
      () => 'exported',
      () => 'refused',
    );
    expect(outcome).to.equal('refused');
  });

  it('is read and sent by the next page', async () => {
    const { sender, clock, name } = testSender();
    const { request, key } = await serverWith({ status: 503 }, stored);
    await sender.submit(request);
    sender.close();
    const next = testSender({ clock, name }).sender;
    expect(await next.keptFor(request.form)).to.have.length(1);
    const updates = follow(next, request.form);
    clock.advance(hour);
    await next.flush();
    await until('the receipt', () => updates.some(({ status }) => status === 'accepted'));
    const received = await receivedBy(key);
    expect(received).to.have.length(2);
    expect(received[0]!.body).to.equal(received[1]!.body);
    expect(received[0]!.headers['idempotency-key']).to.equal(
      received[1]!.headers['idempotency-key'],
    );
  });

  it('erases it once it is accepted; number, secret, time and count stay', async () => {
    const { sender, clock, name } = testSender();
    const { request } = await serverWith({ status: 503 }, stored);
    const { key } = await sender.submit(request);
    const recordOf = async () => (await rawRecords(name)).get(key) as Outcome;
    await pass(clock, hour);
    await until('the outcome', async () => (await recordOf()).status === 'accepted');
    expect(await recordOf()).to.deep.equal({
      status: 'accepted',
      key,
      form: request.form,
      url: request.url,
      createdAt: clock.now() - hour,
      receipt: receiptOf(),
      secret: bodyOf().secret,
    });
    expect(await readable(name)).not.to.contain(signerName);
  });

  it('erases and reports it after 72 hours', async () => {
    const { sender, clock, name } = testSender();
    const { request, key } = await serverWith(
      { status: 503 },
      { status: 503, headers: { 'Retry-After': '86400' } },
    );
    const updates = follow(sender, request.form);
    const answer = await sender.submit(request);
    await pass(clock, 71 * hour);
    await until('a try', () => updates.filter(({ status }) => status === 'saved').length === 2);
    expect((await sender.keptFor(request.form))[0]).to.include({ status: 'saved' });
    const tries = (await receivedBy(key)).length;
    // The timer was set for it: nobody has to come back.
    await until('the timer', () => clock.next <= hour);
    clock.advance(hour);
    await until('the report', () => updates.some(({ status }) => status === 'expired'));
    expect((await receivedBy(key)).length).to.equal(tries);
    const record = (await rawRecords(name)).get(answer.key) as Outcome;
    expect(record).to.deep.include({
      status: 'expired',
      key: answer.key,
      form: request.form,
      url: request.url,
      createdAt: clock.now() - 72 * hour,
      settledAt: clock.now(),
    });
    expect(await readable(name)).not.to.contain(signerName);
  });

  it('keeps bad news until it is told, and what was filled in with it for 72 hours at most', async () => {
    const { sender, clock, name } = testSender();
    const { request } = await serverWith(
      { status: 503 },
      { status: 422, body: { code: 'invalid', errors: [] } },
    );
    const { key } = await sender.submit(request);
    clock.advance(hour);
    await sender.flush();
    const kept = async () => (await sender.keptFor(request.form)).map(({ status }) => status);
    expect(await kept()).to.deep.equal(['refused']);
    expect(await sender.recall(key)).to.deep.equal(bodyOf());
    // Encrypted as it was before, and in no list.
    expect(await readable(name)).not.to.contain(signerName);
    expect(JSON.stringify(await sender.keptFor(request.form))).not.to.contain('sealed');
    clock.advance(71 * hour);
    await sender.flush();
    expect(await sender.recall(key)).to.deep.equal(bodyOf());
    clock.advance(hour);
    await sender.flush();
    expect(await sender.recall(key)).to.equal(undefined);
    // Whoever comes back after months still hears of it, once.
    clock.advance(2000 * hour);
    await sender.flush();
    expect(await kept()).to.deep.equal(['refused']);
    await sender.forget(key);
    expect(await kept()).to.deep.equal([]);
  });

  it('gives nothing back of what was accepted', async () => {
    const { sender } = testSender();
    const { request } = await serverWith(stored);
    const { key } = await sender.submit(request);
    expect(await sender.recall(key)).to.equal(undefined);
  });

  describe('when the clock of the device was wrong', () => {
    const unreachable = 'http://127.0.0.1:9/';

    it('tries once what seems too old, before it is given up', async () => {
      const { sender, clock, name } = testSender();
      const { request, key } = await serverWith(stored);
      // A hundred hours behind, and without a network.
      const offline = await sender.submit({ ...request, url: unreachable });
      sender.close();
      clock.jump(100 * hour);
      // As if the network were back: the same record, sent where something listens.
      await redirect(name, offline.key, request.url);
      const next = testSender({ clock, name }).sender;
      await next.flush();
      expect((await next.keptFor(request.form)).map(({ status }) => status)).to.deep.equal([
        'accepted',
      ]);
      expect((await receivedBy(key)).length).to.equal(1);
    });

    it('gives it up after that try, and gives back what was filled in', async () => {
      const { sender, clock } = testSender();
      const { request, key } = await serverWith({ status: 503 });
      const updates = follow(sender, request.form);
      const sent = await sender.submit(request);
      clock.jump(100 * hour);
      await sender.flush();
      expect((await receivedBy(key)).length).to.equal(2);
      expect(updates.pop()).to.include({ status: 'expired', key: sent.key });
      expect(await sender.recall(sent.key)).to.deep.equal(bodyOf());
      await sender.flush();
      expect((await receivedBy(key)).length).to.equal(2);
    });

    it('does not wait for a time that a clock ahead has set', async () => {
      for (const ahead of [hour, 40 * hour, 90_000 * hour]) {
        const { sender, clock } = testSender();
        const { request, key } = await serverWith({ status: 503 }, stored);
        await sender.submit(request);
        clock.jump(-ahead);
        await sender.flush();
        expect((await receivedBy(key)).length, `${ahead}`).to.equal(2);
      }
    });

    it('begins a pause that the server asked for anew, and no longer than it was', async () => {
      const { sender, clock } = testSender({ random: () => 0 });
      const { request, key } = await serverWith(
        { status: 429, headers: { 'Retry-After': '3600' } },
        stored,
      );
      await sender.submit(request);
      clock.jump(-40 * hour);
      await sender.flush();
      expect((await receivedBy(key)).length).to.equal(1);
      await until('the timer', () => clock.next <= hour);
      clock.advance(hour);
      await until('the second try', async () => (await receivedBy(key)).length === 2);
    });

    it('keeps nothing for longer because it was written in the future', async () => {
      const { sender, clock } = testSender({ random: () => 0 });
      const { request } = await serverWith({ status: 503 });
      const updates = follow(sender, request.form);
      await sender.submit(request);
      clock.jump(-9000 * hour);
      await sender.flush();
      clock.jump(73 * hour);
      await sender.flush();
      expect(updates.pop()).to.include({ status: 'expired' });
    });

    it('erases what was filled in of bad news that is dated in the future, and keeps the news', async () => {
      const { sender, clock } = testSender();
      const { request } = await serverWith({ status: 422, body: { code: 'invalid', errors: [] } });
      const { key } = await sender.submit(request, () => false);
      clock.jump(-9000 * hour);
      await sender.flush();
      expect(await sender.recall(key)).to.deep.equal(bodyOf());
      clock.jump(73 * hour);
      await sender.flush();
      expect(await sender.recall(key)).to.equal(undefined);
      expect((await sender.keptFor(request.form)).map(({ status }) => status)).to.deep.equal([
        'refused',
      ]);
    });
  });

  it('reports what can no longer be decrypted as expired', async () => {
    const { sender, clock, name } = testSender();
    const { request } = await serverWith({ status: 503 }, stored);
    await sender.submit(request);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => resolve(open.result);
    });
    database.transaction('records', 'readwrite').objectStore('records').delete('sealing-key');
    database.close();
    const updates = follow(sender, request.form);
    clock.advance(hour);
    await until('the report', async () => {
      await sender.flush();
      return updates.some(({ status }) => status === 'expired');
    });
  });

  it('writes nothing on a shared machine, and still tries again', async () => {
    const { sender, clock, name } = testSender();
    const { request, key } = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, request.form);
    expect(await sender.submit({ ...request, keep: false })).to.include({
      status: 'saved',
      durable: false,
    });
    expect((await rawRecords(name)).size).to.equal(0);
    // The next person at the machine is told nothing of it.
    expect(await sender.keptFor(request.form)).to.deep.equal([]);
    await untilAccepted(clock, updates);
    await sender.flush();
    expect((await rawRecords(name)).size).to.equal(0);
    expect((await receivedBy(key)).map(({ body }) => JSON.parse(body) as unknown)).to.deep.equal([
      bodyOf(),
      bodyOf(),
    ]);
  });

  it('keeps the submissions of one device apart', async () => {
    const { sender, clock } = testSender();
    const { request } = await serverWith(stored);
    await sender.submit(request);
    clock.advance(hour);
    await sender.submit({ ...request, body: bodyOf({ secret: 'secret-of-the-second-one' }) });
    await sender.submit({ ...request, form: 'another' });
    const kept = await sender.keptFor(request.form);
    expect(kept.map((one) => one.status === 'accepted' && one.secret)).to.deep.equal([
      'secret-of-the-second-one',
      bodyOf().secret,
    ]);
  });
});
