import { expect, waitUntil } from '@open-wc/testing';

const newKey = (): string => crypto.randomUUID();
const post = (url: string, value: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', body: JSON.stringify(value) });
const read = async (url: string): Promise<unknown> => (await fetch(url)).json();

describe('the routes of the test server', () => {
  it('answer what the query says, byte for byte', async () => {
    const url = '/__test__/feed?type=application/json;charset=gbk&body=IsrX0rMi&status=418';
    const response = await fetch(url);
    expect(response.status).to.equal(418);
    expect(response.headers.get('content-type')).to.equal('application/json;charset=gbk');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes]).to.deep.equal([0x22, 0xca, 0xd7, 0xd2, 0xb3, 0x22]);
  });

  it('count requests, and those that cost no body', async () => {
    const key = newKey();
    const url = `/__test__/feed?text=1&etag=%22a%22&key=${key}`;
    await fetch(url, { cache: 'no-store' });
    await fetch(url, { cache: 'no-store', headers: { 'If-None-Match': '"a"' } });
    expect(await read(`/__test__/count?key=${key}`)).to.deep.equal({
      requests: 2,
      notModified: 1,
    });
  });

  it('serve a script of answers in its order, and repeat the last', async () => {
    const url = `/__test__/script/${newKey()}`;
    await post(url, [{ status: 503 }, { body: { a: 1 } }]);
    expect((await fetch(url)).status).to.equal(503);
    for (let time = 0; time < 2; time += 1) expect(await read(url)).to.deep.equal({ a: 1 });
  });

  it('redirect', async () => {
    const response = await fetch('/__test__/feed?redirect=/__test__/feed%3Ftext%3Dlogin');
    expect(response.redirected).to.be.true;
    expect(await response.text()).to.equal('login');
  });

  it('serve a page with headers of its own, and keep the reports it sends', async () => {
    const key = newKey();
    await post(`/__test__/page/${key}`, {
      html: '<!doctype html><p>x</p><script>document.title = "ran"</script>',
      headers: {
        'Content-Security-Policy': `default-src 'self'; report-uri /__test__/csp-report?key=${key}`,
      },
    });
    const frame = document.createElement('iframe');
    frame.src = `/__test__/page/${key}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    expect(frame.contentDocument?.title).to.equal('');
    let reports: unknown[] = [];
    await waitUntil(
      async () => {
        reports = (await read(`/__test__/csp-report?key=${key}`)) as unknown[];
        return reports.length > 0;
      },
      'the report never came',
      { timeout: 100_000, interval: 50 },
    );
    frame.remove();
    expect(reports).to.have.lengthOf(1);
  });
});
