import { expect } from '@open-wc/testing';
import { explainProblem } from '../../src/data/lazy/explain.js';
import { openFeed, parseFeed } from '../../src/data/feed.js';
import type { Problem } from '../../src/data/problem.js';
import { readText, type ReadOptions } from '../../src/data/read-feed.js';
import { base64url, requestsTo, serve, type Answer } from '../helpers/server.js';

const absolute = (path: string): string => new URL(path, location.href).href;
const quick: ReadOptions = { pauses: [5, 5] };

async function problemOf(
  answers: readonly Answer[],
  options: ReadOptions = quick,
): Promise<{ problem: Problem; requests: number }> {
  const { url, key } = await serve(answers);
  const problem = await readText(absolute(url), options);
  if (typeof problem === 'string') throw new Error('The feed was read.');
  return { problem, requests: (await requestsTo(key)).requests };
}

describe('readText', () => {
  it('decodes by the charset of the header: a GBK file', async () => {
    // {"civic":1,"community":{"name":"辽源"}} in GBK.
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"civic":1,"community":{"name":"'),
      0xc1,
      0xc9,
      0xd4,
      0xb4,
      ...new TextEncoder().encode('"}}'),
    ]);
    const { url } = await serve([
      { type: 'application/json; charset=GBK', base64: base64url(bytes) },
    ]);
    expect(await readText(absolute(url))).to.contain('辽源');
  });

  it('takes a file with a byte order mark, and an unknown charset as UTF-8', async () => {
    const { url } = await serve([
      { type: 'application/json; charset=nonsense', body: '\ufeff{"civic":1}' },
    ]);
    expect(parseFeed((await readText(absolute(url))) as string, url)).to.have.nested.property(
      'head.civic',
      1,
    );
  });

  it('tries again while a server is busy, and no more than asked', async () => {
    const { url, key } = await serve([{ status: 503 }, { status: 429 }, { body: { civic: 1 } }]);
    expect(await readText(absolute(url), quick)).to.equal('{"civic":1}');
    expect((await requestsTo(key)).requests).to.equal(3);
    const { problem, requests } = await problemOf([{ status: 500 }]);
    expect(problem).to.include({ code: 'status', status: 500 });
    expect(requests).to.equal(3);
  });

  it('does not try a wrong address again', async () => {
    const { problem, requests } = await problemOf([{ status: 404 }]);
    expect(problem).to.include({ code: 'status', status: 404 });
    expect(requests).to.equal(1);
  });

  it('knows a broken connection', async () => {
    expect((await problemOf([{ reset: true }], { pauses: [] })).problem.code).to.equal('network');
  });

  it('knows a server that never answers', async () => {
    expect(
      (await problemOf([{ hang: true }], { pauses: [], timeLimit: 50 })).problem.code,
    ).to.equal('time-limit');
  });

  it("knows a portal's error page behind a 200, with either content type", async () => {
    const page = '<!doctype html><title>出错了</title>';
    expect((await problemOf([{ type: 'text/html', body: page }])).problem.code).to.equal(
      'page-instead',
    );
    expect(
      (await problemOf([{ type: 'application/json', body: '\n ' + page }])).problem.code,
    ).to.equal('page-instead');
  });

  it('knows a redirect to a login page', async () => {
    const { url } = await serve([{ type: 'text/html', body: '<form>login</form>' }]);
    const { problem } = await problemOf([{ status: 302, headers: { Location: url } }]);
    expect(problem.code).to.equal('login');
  });

  it('stops at the size limit', async () => {
    expect(
      (await problemOf([{ body: '"' + 'x'.repeat(5000) + '"' }], { ...quick, sizeLimit: 1000 }))
        .problem,
    ).to.include({ code: 'too-large', limit: 1000 });
  });

  it('refuses more than 5 MB, and says in every language how to split it', async () => {
    const { problem } = await problemOf([{ body: `"${'x'.repeat(5_000_000)}"` }]);
    expect(problem).to.include({ code: 'too-large', limit: 5_000_000 });
    for (const [language, words] of [
      ['zh-Hans', /超过5MB.*分成几个文件/],
      ['zh-Hant', /超過5MB.*分成幾個檔案/],
      ['en', /larger than 5 MB.*Split it into several files/],
      ['ko', /5MB.*나누고/],
    ] as const)
      expect(explainProblem(problem, language)).to.match(words);
    const { url } = await serve([{ body: `"${'x'.repeat(4_999_998)}"` }]);
    expect(((await readText(absolute(url))) as string).length).to.equal(5_000_000);
  });

  it('keeps the engine’s reason for what is not JSON', () => {
    const problem = parseFeed('{\n"civic": 1,\n oops\n}', '/feed.json') as Problem;
    expect(problem).to.include({ code: 'not-json', address: '/feed.json' });
    expect((problem as { reason: string }).reason).to.contain('SyntaxError');
    expect(openFeed({}, '')).to.deep.equal({ code: 'not-feed' });
  });
});
