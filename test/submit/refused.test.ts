import { expect } from '@open-wc/testing';
import {
  bodyOf,
  guardEachTest,
  hour,
  receivedBy,
  serverWith,
  stored,
  testSender,
} from './support.js';

describe('a refused submission', () => {
  guardEachTest();

  it('leaves a refusal to the person, keeps nothing, and tries no more', async () => {
    const { sender, clock } = testSender();
    const { request, key } = await serverWith({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer: '/values/tel', code: 'pattern' }] },
    });
    const answer = await sender.submit(request);
    expect(answer).to.deep.include({
      status: 'refused',
      code: 'invalid',
      errors: [{ pointer: '/values/tel', code: 'pattern', limit: undefined, field: 'tel' }],
    });
    expect(await sender.keptFor(request.form)).to.deep.equal([]);
    await sender.flush(true);
    expect((await receivedBy(key)).length).to.equal(1);
    expect(clock.next).to.equal(Infinity);
  });

  it('keeps a refusal that nobody was there to read, with what was filled in for whoever comes', async () => {
    const { sender, clock, name } = testSender();
    const { request } = await serverWith(
      { status: 503 },
      { status: 409, body: { code: 'closed' } },
    );
    await sender.submit(request);
    sender.close();
    clock.advance(hour);
    const later = testSender({ clock, name }).sender;
    await later.flush();
    const [kept, ...more] = await later.keptFor(request.form);
    expect(more).to.deep.equal([]);
    expect(kept).to.deep.include({ status: 'refused', code: 'closed', errors: [] });
    expect(await later.recall(kept!.key)).to.deep.equal(bodyOf());
    await later.forget(kept!.key);
    expect(await later.keptFor(request.form)).to.deep.equal([]);
  });

  it('keeps one that comes when whoever sent it has left', async () => {
    const { sender } = testSender();
    const { request } = await serverWith({ status: 422, body: { code: 'invalid', errors: [] } });
    const { key } = await sender.submit(request, () => false);
    expect((await sender.keptFor(request.form)).map(({ status }) => status)).to.deep.equal([
      'refused',
    ]);
    expect(await sender.recall(key)).to.deep.equal(bodyOf());
  });

  it('refuses what cannot be written as JSON instead of throwing', async () => {
    const { sender } = testSender();
    const { request } = await serverWith(stored);
    const values: Record<string, never> = {};
    values.self = values as never;
    expect(await sender.submit({ ...request, body: bodyOf({ values }) })).to.include({
      status: 'refused',
    });
  });
});
