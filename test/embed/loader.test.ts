import { expect } from '@open-wc/testing';
import { seen } from '../helpers/element.js';
import { freshKey, requestsTo, serve, servePage, type Answer } from '../helpers/server.js';

const reserve = '<link rel="stylesheet" href="/dist/civic-reserve.css">';
const loader = '<script src="/dist/loader.js"></script>';

const feed: Answer = {
  type: 'application/json',
  body: {
    civic: 1,
    lang: 'zh-Hans',
    members: [{ id: 'gao-wei', name: '高微', role: '书记', organisation: '东山社区' }],
  },
};

/** An item's page and the feed behind it, with the key that counts requests of the feed. */
async function serveItem(
  answers: readonly Answer[] = [feed],
): Promise<{ page: string; feedKey: string }> {
  const path = `${freshKey()}/civic/member-card/gao-wei`;
  const { url, key } = await serve(answers, `${path}.json`);
  return { page: url.replace(/\.json$/, ''), feedKey: key };
}

const lineWith = (page: string): string => `<p><a href="${page}">高微</a></p>`;

const head = (tags: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">${tags}</head><body>`;

/** A page in a frame, opened whole. */
async function open(html: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = await servePage(html);
  document.body.append(frame);
  return frame;
}

/** A page in a frame that is still being read: the test is its server. */
async function openSlowly(): Promise<Document> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  page.write(head(loader));
  await seen('the loader', () =>
    Object.getOwnPropertySymbols(page).some(
      ({ description }) => description === 'civic-widgets.loader',
    ),
  );
  return page;
}

/** More of a page that is being read; the loader sees it before the next piece comes. */
async function write(page: Document, html: string): Promise<void> {
  page.write(html);
  await new Promise((resolve) => setTimeout(resolve));
}

const cardIn = (page: Document | null): Element | null =>
  page?.querySelector('civic-member-card') ?? null;

const shown = (frame: HTMLIFrameElement): Promise<void> =>
  seen('the name in the card', () =>
    cardIn(frame.contentDocument)
      ?.shadowRoot?.querySelector('[part~=name]')
      ?.textContent?.includes('高微'),
  );

/** What a page has loaded, by the ends of the addresses. */
const loaded = (frame: HTMLIFrameElement, ending: RegExp): string[] =>
  frame
    .contentWindow!.performance.getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => ending.test(path));

describe('dist/loader.js', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  describe('on a page that is still being read', () => {
    it('makes a link an element as soon as its line is complete', async () => {
      const { page: address } = await serveItem();
      const page = await openSlowly();
      await write(page, `<p><a href="${address}">高微`);
      await write(page, '</a></p><p>下文');
      await seen('the card', () => cardIn(page));
      expect(page.readyState).to.equal('loading');
      expect(cardIn(page)!.querySelector('a')!.getAttribute('href')).to.equal(address);
      page.close();
    });

    it('waits for the end of a line that something else may join', async () => {
      const { page: address } = await serveItem();
      const page = await openSlowly();
      await write(page, `<p><b>前文</b></p><p id="prose">请看<a href="${address}">高微</a>`);
      await write(page, `，谢谢。</p><p id="start"><a href="${address}">高微</a>`);
      // What the loader has seen of the page by the time that this one is a card includes both.
      await write(page, `的事迹。</p><p id="alone"><a href="${address}">高微</a></p><p>下文`);
      await seen('the card', () => page.querySelector('#alone > civic-member-card'));
      expect(page.querySelectorAll('civic-member-card')).to.have.length(1);
      page.close();
    });

    it('finds the last link, and an address whose text came in pieces', async () => {
      const { page: address } = await serveItem();
      const page = await openSlowly();
      await write(page, `<p>${location.origin}`);
      await write(page, `${address}</p><p><a href="${address}">高微</a></p>`);
      page.close();
      await seen('both cards', () => page.querySelectorAll('civic-member-card').length === 2);
    });

    it('shows no frame with a link that becomes an element', async () => {
      const { page: address } = await serveItem();
      const watch = `<script>
        linesSeen = 0;
        requestAnimationFrame(function look() {
          linesSeen += document.querySelectorAll('p > a').length;
          requestAnimationFrame(look);
        });
      </script>`;
      const frame = await open(
        `${head(watch + reserve + loader)}${lineWith(address)}<p id="after">下文</p>`,
      );
      await seen('the card', () => cardIn(frame.contentDocument));
      const top = (): number =>
        frame.contentDocument!.querySelector('#after')!.getBoundingClientRect().top;
      const before = top();
      await shown(frame);
      expect((frame.contentWindow as unknown as { linesSeen: number }).linesSeen).to.equal(0);
      expect(top()).to.equal(before);
    });
  });

  for (const [what, tags] of [
    ['in the head', loader],
    ['deferred', '<script src="/dist/loader.js" defer></script>'],
    ['async', '<script src="/dist/loader.js" async></script>'],
  ] as const)
    it(`takes one file for all elements, and each feed once: ${what}`, async () => {
      const { page: address, feedKey } = await serveItem();
      const meter =
        '<civic-progress-meter src="/demo/feeds/sample.json#sample-households"></civic-progress-meter>';
      const frame = await open(`${head(reserve + tags)}${lineWith(address)}${meter}`);
      await shown(frame);
      await seen('the meter', () =>
        frame
          .contentDocument!.querySelector('civic-progress-meter')
          ?.shadowRoot?.querySelector('[part~=base]'),
      );
      expect(loaded(frame, /dist\/[^/]*\.mjs$/)).to.deep.equal(['/dist/civic.mjs']);
      expect(loaded(frame, /sample\.json$/)).to.have.length(1);
      expect((await requestsTo(feedKey)).requests).to.equal(1);
    });

  describe('while the kit is on its way', () => {
    /** The loader in a folder where the kit never answers. */
    async function hangingKit(): Promise<string> {
      const folder = freshKey();
      const code = await (await fetch('/dist/loader.js')).text();
      await serve([{ type: 'text/javascript', body: code }], `${folder}/loader.js`);
      await serve([{ hang: true }], `${folder}/civic.mjs`);
      return `<script src="/__test__/script/${folder}/loader.js"></script>`;
    }

    it('asks for the feed of a link and of an element', async () => {
      const { page: address, feedKey } = await serveItem();
      const other = await serve([feed]);
      const element = `<civic-member-card src="${other.url}#gao-wei"></civic-member-card>`;
      await open(`${head(await hangingKit())}${lineWith(address)}${element}${element}`);
      await seen('both requests', async () => {
        const counts = await Promise.all([feedKey, other.key].map(requestsTo));
        return counts.every(({ requests }) => requests === 1);
      });
    });

    it('asks for no more feeds than six', async () => {
      const items = await Promise.all(Array.from({ length: 9 }, () => serveItem()));
      const frame = await open(
        `${head(await hangingKit())}${items.map(({ page }) => lineWith(page)).join('')}`,
      );
      await seen(
        'the elements',
        () => frame.contentDocument?.querySelectorAll('civic-member-card').length === 9,
      );
      // The requests begin with the elements, one after the other.
      const asked = async (): Promise<number> =>
        (await Promise.all(items.map(({ feedKey }) => requestsTo(feedKey)))).filter(
          ({ requests }) => requests > 0,
        ).length;
      await seen('six requests', async () => (await asked()) === 6);
      expect(await asked()).to.equal(6);
    });
  });

  it('shows all of more than six links', async () => {
    const items = await Promise.all(Array.from({ length: 9 }, () => serveItem()));
    const frame = await open(
      `${head(reserve + loader)}${items.map(({ page }) => lineWith(page)).join('')}`,
    );
    await seen(
      'nine names',
      () =>
        [...frame.contentDocument!.querySelectorAll('civic-member-card')].filter((card) =>
          card.shadowRoot?.querySelector('[part~=name]'),
        ).length === 9,
    );
    for (const { feedKey } of items) expect((await requestsTo(feedKey)).requests).to.equal(1);
  });

  it('tries again where the feed that was asked for early failed', async () => {
    const { page: address, feedKey } = await serveItem([{ status: 503 }, feed]);
    const frame = await open(`${head(reserve + loader)}${lineWith(address)}`);
    await shown(frame);
    expect((await requestsTo(feedKey)).requests).to.equal(2);
  });

  it('leaves no error on a page whose feed and kit cannot be had', async () => {
    const folder = freshKey();
    const code = await (await fetch('/dist/loader.js')).text();
    await serve([{ type: 'text/javascript', body: code }], `${folder}/loader.js`);
    await serve([{ status: 404 }], `${folder}/civic.mjs`);
    await serve([{ status: 404 }], `${folder}/civic-whole.js`);
    const { page: address } = await serveItem([{ reset: true }]);
    const watch = `<script>
      errors = [];
      addEventListener('error', function (event) { errors.push(event.message) });
      addEventListener('unhandledrejection', function (event) { errors.push(String(event.reason)) });
      warnings = [];
      console.warn = function (text) { warnings.push(text) };
    </script>`;
    const frame = await open(
      `${head(`${watch}<script src="/__test__/script/${folder}/loader.js"></script>`)}${lineWith(address)}`,
    );
    const page = (): { warnings: string[]; errors: string[] } =>
      frame.contentWindow as unknown as { warnings: string[]; errors: string[] };
    await seen('the warning', () => page().warnings.includes('civic-widgets cannot be loaded'));
    expect(page().errors).to.deep.equal([]);
    expect(frame.contentDocument!.querySelector('civic-member-card a')!.textContent).to.equal(
      '高微',
    );
  });
});
