import { expect } from '@open-wc/testing';
import { freshKey } from '../helpers/server.js';
import { openTab } from './frames.js';
import {
  FakeClock,
  follow,
  guardEachTest,
  pass,
  hour,
  receiptOf,
  receivedBy,
  serverWith,
  stored,
  testSender,
  until,
} from './support.js';

describe('several tabs', () => {
  guardEachTest();
  const frames: HTMLIFrameElement[] = [];
  async function tab(prepare?: string): ReturnType<typeof openTab> {
    const opened = await openTab(prepare);
    frames.push(opened.frame);
    return opened;
  }
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const [how, prepare] of [
    ['with Web Locks', ''],
    [
      'with a lease, where there are none',
      "Object.defineProperty(navigator, 'locks', { value: undefined });",
    ],
  ]) {
    it(`send each submission once when they flush at once, ${how}`, async () => {
      const clock = new FakeClock();
      const name = `outbox-${freshKey()}`;
      const first = (await tab(prepare)).window.createSender({ clock, name });
      const second = (await tab(prepare)).window.createSender({ clock, name });
      const targets = [];
      for (let count = 0; count < 8; count++) {
        // Slow enough for the other one to come while it is under way.
        const target = await serverWith({ status: 503 }, { ...stored, delay: 100 });
        await first.submit(target.request);
        targets.push(target);
      }
      clock.advance(hour);
      await Promise.all([first.flush(), second.flush(), first.flush(), second.flush(true)]);
      for (const { request } of targets) {
        const accepted = async () => (await first.keptFor(request.form))[0]?.status === 'accepted';
        await until('the receipt', accepted);
      }
      for (const { key, request } of targets) {
        expect((await receivedBy(key)).length).to.equal(2);
        expect(await second.keptFor(request.form)).to.deep.include.members([
          (await first.keptFor(request.form))[0],
        ]);
        expect((await first.keptFor(request.form))[0]).to.include({ status: 'accepted' });
      }
      first.close();
      second.close();
    });
  }

  it('leave alone what another has just put back', async () => {
    const clock = new FakeClock();
    const name = `outbox-${freshKey()}`;
    const { sender } = testSender({ clock, name });
    const { request, key } = await serverWith({ status: 503 });
    await sender.submit(request);
    const { window } = await tab(`
      const ask = navigator.locks.request.bind(navigator.locks);
      const gate = new Promise((open) => { window.openGate = open; });
      navigator.locks.request = (...given) => { window.asked = true; return gate.then(() => ask(...given)); };
    `);
    const slow = window as unknown as { asked?: boolean; openGate(): void };
    const other = window.createSender({ clock, name });
    await pass(clock, hour);
    // The other one has seen what is due, and comes too late for it.
    const flushed = other.flush();
    await until('the other tab', () => slow.asked);
    const tried = async () => (await sender.keptFor(request.form))[0];
    await until('a try', async () => {
      const kept = await tried();
      return kept?.status === 'saved' && kept.nextTryAt > clock.now();
    });
    slow.openGate();
    await flushed;
    expect((await receivedBy(key)).length).to.equal(2);
    other.close();
  });

  it('learn from each other what became of it, and nothing that was filled in', async () => {
    const clock = new FakeClock();
    const name = `outbox-${freshKey()}`;
    const { sender } = testSender({ clock, name });
    const other = (await tab()).window.createSender({ clock, name });
    const { request } = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, request.form);
    const messages: unknown[] = [];
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => void messages.push(data);
    const { key } = await other.submit(request);
    await until('the saved state', () => updates.some(({ status }) => status === 'saved'));
    // The tab in which it was typed goes away; this one has it now.
    other.close();
    frames.pop()!.remove();
    clock.advance(hour);
    await until('the receipt', async () => {
      await sender.flush();
      return updates.some(({ status }) => status === 'accepted');
    });
    expect(updates.every((update) => update.key === key)).to.equal(true);
    expect(updates[updates.length - 1]).to.deep.include({ receipt: receiptOf() });
    await until('the messages', () => JSON.stringify(messages).includes('accepted'));
    channel.close();
    for (const filledIn of Object.values(request.body.values).filter(
      (value) => typeof value === 'string',
    )) {
      expect(JSON.stringify(messages)).not.to.contain(filledIn);
    }
    expect(JSON.stringify(messages)).not.to.contain(request.body.secret);
  });

  it('send what a page kept that was closed while it was sending', async () => {
    const clock = new FakeClock();
    const name = `outbox-${freshKey()}`;
    const { request, key } = await serverWith({ hang: true }, stored);
    const { window, frame } = await tab();
    void window.createSender({ clock, name }).submit(request);
    await until('the request', async () => (await receivedBy(key)).length === 1);
    frame.remove();
    const again = (await tab()).window.createSender({ clock, name });
    const updates = follow(again, request.form);
    await until('the receipt', async () => {
      await again.flush();
      return updates.some(({ status }) => status === 'accepted');
    });
    const received = await receivedBy(key);
    expect(received.map(({ body }) => body)).to.deep.equal([received[0]!.body, received[0]!.body]);
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1);
    again.close();
  });

  it('wait for the lease of a page that was closed, where there are no Web Locks', async () => {
    const without = "Object.defineProperty(navigator, 'locks', { value: undefined });";
    const name = `outbox-${freshKey()}`;
    const { request, key } = await serverWith({ hang: true }, stored);
    const { window, frame } = await tab(without);
    void window.createSender({ clock: new FakeClock(), name }).submit(request);
    await until('the request', async () => (await receivedBy(key)).length === 1);
    frame.remove();
    // Timers of its own: those of the closed page may or may not have gone with it.
    const clock = new FakeClock();
    const again = (await tab(without)).window.createSender({ clock, name });
    const updates = follow(again, request.form);
    await again.flush(true);
    expect((await receivedBy(key)).length).to.equal(1);
    await until('the timer', () => clock.next === 60_000);
    clock.advance(60_000);
    await until('the receipt', () => updates.some(({ status }) => status === 'accepted'));
    expect((await receivedBy(key)).length).to.equal(2);
    again.close();
  });

  it('do not wait for a lease that a clock ahead has left, where there are no Web Locks', async () => {
    const without = "Object.defineProperty(navigator, 'locks', { value: undefined });";
    const name = `outbox-${freshKey()}`;
    const { request, key } = await serverWith({ hang: true }, stored);
    const { window, frame } = await tab(without);
    const clock = new FakeClock();
    clock.jump(40 * hour);
    void window.createSender({ clock, name }).submit(request);
    await until('the request', async () => (await receivedBy(key)).length === 1);
    frame.remove();
    const again = (await tab(without)).window.createSender({ clock: new FakeClock(), name });
    await again.flush();
    expect((await receivedBy(key)).length).to.equal(2);
    again.close();
  });

  it('send on coming back to a page, and when its network returns', async () => {
    const { sender, clock } = testSender();
    const { request } = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, request.form);
    await sender.submit(request);
    clock.advance(hour);
    document.dispatchEvent(new Event('visibilitychange'));
    await until('the receipt', () => updates.some(({ status }) => status === 'accepted'));
  });
});
