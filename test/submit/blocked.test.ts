import { expect } from '@open-wc/testing';
import { patience } from '../../src/base/scheduling/within.js';
import { hashText } from '../../src/submit/crypto.js';
import { createRecordStore } from '../../src/submit/record-store.js';
import { hangStorage } from '../helpers/storage.js';
import { runSandboxed } from './frames.js';
import {
  bodyOf,
  follow,
  guardEachTest,
  hour,
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
  const { limit } = patience;
  before(() => (patience.limit = 100));
  after(() => (patience.limit = limit));

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
      expect(await sender.submit(request)).to.include({ status: 'saved', durable: false });
      await untilAccepted(clock, updates);
      expect((await receivedBy(key)).length).to.equal(2);
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', original);
    }
  });

  it('what storage was asked for and did not do in time is not done later either', async () => {
    const original = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!;
    const open = original.value as IDBFactory['open'];
    const opened: IDBDatabase[] = [];
    let answerLate: (() => void) | undefined;
    let hangs = false;
    const value = function (this: IDBFactory, name: string): Partial<IDBOpenDBRequest> {
      if (!hangs) {
        const request = open.call(this, name);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
      }
      const request: { result?: IDBDatabase; onsuccess?: () => void } = {};
      answerLate = () => {
        const late = open.call(this, name);
        late.onsuccess = () => {
          request.result = late.result;
          request.onsuccess?.();
        };
      };
      return request;
    };
    Object.defineProperty(IDBFactory.prototype, 'open', { ...original, value });
    try {
      const store = createRecordStore(testSender().name);
      await store.change('before', () => ({ kept: true }));
      // Safari closes what lay idle; the next question opens it again.
      for (const database of opened) {
        database.dispatchEvent(new Event('close'));
        database.close();
      }
      hangs = true;
      const given = await store.change('given up', () => ({ kept: false })).catch(() => 'given up');
      expect(given).to.equal('given up');
      answerLate!();
      expect(await store.all()).to.deep.equal([{ kept: true }]);
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', original);
    }
  });

  it('storage that answered once and then hangs holds nothing up either, and sends nothing twice', async () => {
    const { sender, clock, name } = testSender();
    const first = await serverWith(stored);
    await sender.submit(first.request);
    const { request, key } = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, request.form);
    const answerAgain = hangStorage();
    try {
      expect(await sender.submit(request)).to.include({ status: 'saved', durable: false });
      await untilAccepted(clock, updates);
    } finally {
      answerAgain();
    }
    await sender.flush(true);
    sender.close();
    const next = testSender({ clock, name }).sender;
    await next.flush(true);
    expect((await receivedBy(key)).length).to.equal(2);
  });

  it('locks and cryptography that never answer hold nothing up either', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const places: [object, string][] = [
      [LockManager.prototype, 'request'],
      [SubtleCrypto.prototype, 'encrypt'],
      [SubtleCrypto.prototype, 'generateKey'],
      [SubtleCrypto.prototype, 'digest'],
    ];
    for (const [place, name] of places) {
      const original = Object.getOwnPropertyDescriptor(place, name)!;
      Object.defineProperty(place, name, { ...original, value: never });
      try {
        const { sender } = testSender();
        const { request, key } = await serverWith(stored);
        expect(await hashText('承诺'), name).to.match(/^[0-9a-f]{64}$/);
        expect(await sender.submit(request), name).to.include({ status: 'accepted' });
        expect((await receivedBy(key)).length, name).to.equal(1);
      } finally {
        Object.defineProperty(place, name, original);
      }
    }
  });

  it('what cannot be decrypted just now is neither erased nor given up', async () => {
    const { sender, clock } = testSender();
    const { request, key } = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, request.form);
    // It has to be in storage first, however slow that is.
    patience.limit = limit;
    expect(await sender.submit(request)).to.include({ durable: true });
    patience.limit = 100;
    const original = Object.getOwnPropertyDescriptor(SubtleCrypto.prototype, 'decrypt')!;
    let asked = 0;
    const value = (): Promise<never> => {
      asked += 1;
      return new Promise(() => undefined);
    };
    Object.defineProperty(SubtleCrypto.prototype, 'decrypt', { ...original, value });
    try {
      clock.advance(hour);
      await until('the question', async () => {
        await sender.flush();
        return asked;
      });
    } finally {
      Object.defineProperty(SubtleCrypto.prototype, 'decrypt', original);
    }
    expect((await sender.keptFor(request.form)).map(({ status }) => status)).to.deep.equal([
      'saved',
    ]);
    clock.advance(hour);
    await until('the receipt', async () => {
      await sender.flush();
      return updates.some(({ status }) => status === 'accepted');
    });
    expect((await receivedBy(key)).length).to.equal(2);
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
