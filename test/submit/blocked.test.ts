import { expect } from '@open-wc/testing';
import { runSandboxed } from './frames.js';
import {
  bodyOf,
  follow,
  guardEachTest,
  rawRecords,
  receiptOf,
  receivedBy,
  serverWith,
  stored,
  testSender,
  until,
  untilAccepted,
} from './support.js';

const anyOrigin = { 'Access-Control-Allow-Origin': '*' };
const preflight = {
  status: 204,
  headers: {
    ...anyOrigin,
    'Access-Control-Max-Age': '0',
    'Access-Control-Allow-Headers': 'content-type, idempotency-key',
  },
};

describe('where nothing can be kept', () => {
  guardEachTest();

  it('a sandboxed frame sends all the same, and tries again', async () => {
    const { request, key } = await serverWith(
      preflight,
      { status: 503, headers: anyOrigin },
      preflight,
      { ...stored, headers: anyOrigin },
    );
    const { updates, kept, problems } = await runSandboxed<{
      updates: any[];
      kept: any[];
      problems: string[];
    }>(`
      let now = 0;
      const timers = new Set();
      const clock = { now: () => now, after(delay, run) { const timer = { at: now + delay, run }; timers.add(timer); return () => timers.delete(timer); } };
      const sender = createSender({ clock, random: () => 0.5 });
      const request = ${JSON.stringify(request)};
      const updates = [];
      sender.watch(request.form, (update) => updates.push(update));
      await sender.submit(request);
      const kept = await sender.keptFor(request.form);
      now += 3_600_000;
      await sender.flush();
      setTimeout(() => parent.postMessage({ updates, kept, problems }, '*'));
    `);
    expect(problems).to.deep.equal([]);
    expect(updates.map(({ status }) => status as string)).to.deep.equal([
      'sending',
      'saved',
      'sending',
      'accepted',
    ]);
    expect(updates[0].durable).to.equal(false);
    expect(updates[1].durable).to.equal(false);
    expect(kept).to.have.length(1);
    expect(kept[0]).to.include({ status: 'saved', durable: false });
    expect(updates[3].receipt).to.deep.equal(receiptOf());
    const sent = (await receivedBy(key)).filter(({ method }) => method === 'POST');
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).to.deep.equal([bodyOf(), bodyOf()]);
    expect(sent[0]!.headers['idempotency-key']).to.equal(sent[1]!.headers['idempotency-key']);
  });

  it('storage that never answers holds nothing up for long', async () => {
    const original = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!;
    Object.defineProperty(IDBFactory.prototype, 'open', { ...original, value: () => ({}) });
    try {
      const { sender, clock } = testSender();
      const { request, key } = await serverWith({ status: 503 }, stored);
      const updates = follow(sender, request.form);
      const answer = sender.submit(request);
      await until('patience', () => clock.next === 3000);
      expect(await receivedBy(key)).to.deep.equal([]);
      clock.advance(3000);
      expect(await answer).to.include({ status: 'saved', durable: false });
      await untilAccepted(clock, updates);
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', original);
    }
  });

  it('an http page, without WebCrypto, keeps forms in memory alone and receipts in storage', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const { sender, clock, name } = testSender();
      const { request } = await serverWith({ status: 503 }, stored);
      const updates = follow(sender, request.form);
      const answer = await sender.submit(request);
      expect(answer).to.include({ status: 'saved', durable: false });
      expect((await rawRecords(name)).size).to.equal(0);
      await untilAccepted(clock, updates);
      const records = await rawRecords(name);
      expect([...records.keys()]).to.deep.equal([answer.key]);
      expect(records.get(answer.key)).to.deep.include({ status: 'accepted', receipt: receiptOf() });
      expect(JSON.stringify([...records.values()])).not.to.contain('values');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it("a browser that cannot store a key says so: Firefox's private windows", async () => {
    const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    const put = original.value as IDBObjectStore['put'];
    const value = function (this: IDBObjectStore, record: unknown, key?: IDBValidKey) {
      if (record instanceof CryptoKey) throw new DOMException('no', 'DataCloneError');
      return put.call(this, record, key);
    };
    Object.defineProperty(IDBObjectStore.prototype, 'put', { ...original, value });
    try {
      const { sender } = testSender();
      const { request } = await serverWith(stored);
      const updates = follow(sender, request.form);
      expect(await sender.submit(request)).to.include({ status: 'accepted' });
      expect(updates[0]).to.include({ status: 'sending', durable: false });
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', original);
    }
  });
});
