import { expect } from '@open-wc/testing';
import {
  bodyOf,
  follow,
  guardEachTest,
  receiptOf,
  receivedBy,
  serverWith,
  stored,
  testSender,
} from './support.js';

describe('a signature taken back', () => {
  guardEachTest();

  it('goes by receipt and secret, and forgets the receipt', async () => {
    const { sender } = testSender();
    const { request } = await serverWith(stored);
    const office = await serverWith(
      { status: 503 },
      { status: 404, body: { code: 'not-found' } },
      { status: 200, body: { count: 8437 } },
    );
    await sender.submit(request);
    const [kept] = await sender.keptFor(request.form);
    if (kept?.status !== 'accepted') throw new Error('No receipt is kept.');
    const updates = follow(sender, request.form);
    expect(await sender.withdraw('not an address', 'a', 'b')).to.include({ status: 'refused' });
    const addresses: string[] = [];
    const fetch = window.fetch.bind(window);
    window.fetch = (address, init) => {
      // The test server has no addresses below a script's.
      if (typeof address !== 'string' || !address.includes('/withdraw'))
        return fetch(address, init);
      addresses.push(address);
      return fetch(office.url, init);
    };
    try {
      const withdraw = () => sender.withdraw(kept.url, kept.receipt!.receipt, kept.secret!);
      expect(await withdraw()).to.include({ status: 'try-later', reason: 'busy' });
      expect(await withdraw()).to.include({ status: 'refused', code: 'not-found' });
      expect(await sender.keptFor(request.form)).to.have.length(1);
      expect(await withdraw()).to.deep.equal({ status: 'withdrawn', count: 8437 });
    } finally {
      window.fetch = fetch;
    }
    expect(addresses[0]).to.equal(request.url.replace('?', '/withdraw?'));
    const [received] = await receivedBy(office.key);
    expect(JSON.parse(received!.body)).to.deep.equal({
      receipt: receiptOf().receipt,
      secret: bodyOf().secret,
    });
    expect(await sender.keptFor(request.form)).to.deep.equal([]);
    expect(updates).to.deep.equal([{ status: 'withdrawn', count: 8437, key: kept.key }]);
  });
});
