import { expect } from '@open-wc/testing';
import { seen } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { readText } from '../helpers/read.js';
import { freshKey, servePage } from '../helpers/server.js';

/** The header that the webmaster's page in docs recommends, word for word. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

async function frameWith(
  html: string,
  headers: Record<string, string>,
  width: number,
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '900';
  frame.src = await servePage(html, headers);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

async function twentyCards(): Promise<{ ids: string[]; cards: string }> {
  const feed = await demoFeed('liaoyuan');
  const ids = (feed['members'] as { id: string }[]).slice(0, 20).map(({ id }) => id);
  return {
    ids,
    cards: ids
      .map(
        (id) =>
          `<civic-member-card src="/demo/feeds/liaoyuan.json#${id}"><a href="/">${id}</a></civic-member-card>`,
      )
      .join(''),
  };
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/dist/civic-reserve.css">${head}<body>${body}`;

const allShown = (frame: HTMLIFrameElement): boolean =>
  [...frame.contentDocument!.querySelectorAll('civic-member-card')].every((card) =>
    card.shadowRoot?.querySelector('[part~=name]'),
  );

describe('dist/civic.js on a page with a strict Content-Security-Policy and Trusted Types', () => {
  for (const [what, allowed, attribute] of [
    ['cards and a list', policy, ''],
    ['structured data, where its policy is allowed', `${policy} civic-json-ld`, 'json-ld'],
  ] as const) {
    it(`shows ${what} without one violation`, () => withoutViolation(allowed, attribute));
  }

  async function withoutViolation(allowed: string, attribute: string): Promise<void> {
    const key = freshKey();
    const { cards } = await twentyCards();
    const body = `${cards}<civic-member-card src="/demo/feeds/liaoyuan.json#gao-wei" variant="feature" ${attribute} debug></civic-member-card><civic-member-list src="/demo/feeds/liaoyuan.json"></civic-member-list>`;
    const frame = await frameWith(
      page(body, '<script src="/dist/civic.js" defer></script>'),
      { 'Content-Security-Policy': `${allowed}; report-uri /__test__/csp-report?key=${key}` },
      800,
    );
    await seen('all cards', () => allShown(frame));
    await seen('the list', () =>
      frame
        .contentDocument!.querySelector('civic-member-list')
        ?.shadowRoot?.querySelector('[role=listitem] civic-member-card'),
    );
    if (attribute)
      await seen('the structured data', () =>
        frame
          .contentDocument!.querySelector('script[type="application/ld+json"]')
          ?.textContent?.includes('高微'),
      );
    const reports = (await (await fetch(`/__test__/csp-report?key=${key}`)).json()) as unknown[];
    expect(reports).to.deep.equal([]);
    // The policy was in force: what it forbids does not run.
    const inline = frame.contentDocument!.createElement('p');
    inline.setAttribute('style', 'color: rgb(1, 2, 3)');
    frame.contentDocument!.body.append(inline);
    expect(frame.contentWindow!.getComputedStyle(inline).color).not.to.equal('rgb(1, 2, 3)');
    frame.remove();
  }
});

describe('room kept by dist/civic-reserve.css', () => {
  for (const width of [1000, 390]) {
    it(`20 cards at ${width}px move nothing when script and data arrive late`, async () => {
      const { cards } = await twentyCards();
      const frame = await frameWith(page(`${cards}<p id="after">之后的文字</p>`), {}, width);
      const tops = () =>
        [...frame.contentDocument!.querySelectorAll('civic-member-card, #after')].map((element) =>
          Math.round(element.getBoundingClientRect().top),
        );
      const before = tops();
      // What a reader has in view; at full width all twenty have room enough.
      const watched = width > 640 ? before.length : before.filter((top) => top < 900).length;
      const script = frame.contentDocument!.createElement('script');
      script.src = '/dist/civic.js';
      frame.contentDocument!.body.append(script);
      await seen('all cards', () => allShown(frame));
      expect(watched).to.be.greaterThan(2);
      expect(tops().slice(0, watched)).to.deep.equal(before.slice(0, watched));
      // Chromium also counts what moved; the other engines have no such measure.
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        const shifts = await new Promise<PerformanceEntryList>((resolve) => {
          const { PerformanceObserver: Observer } =
            frame.contentWindow as unknown as typeof globalThis;
          const observer = new Observer((list) => resolve(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 300);
        });
        expect(
          shifts.map((shift) => (shift as PerformanceEntry & { value: number }).value),
        ).to.deep.equal([]);
      }
      expect(readText(frame.contentDocument!.querySelector('civic-member-card')!)).to.contain(
        '孙凤云',
      );
      frame.remove();
    });
  }
});
