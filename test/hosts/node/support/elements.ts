/** The elements that every host page carries, how they look and whether they work. */
import type { Frame, Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { HostSite } from './site.js';

/** Person, figure, sign-up and pledge, each with its link inside. */
export const elements = `<div id="widgets">
<civic-member-card id="card" src="/feeds/liaoyuan.json#gao-wei"><a href="/civic/member-card/gao-wei">高微</a></civic-member-card>
<civic-progress-meter id="meter" src="/feeds/sample.json#sample-households"><a href="/civic/progress-meter/sample/sample-households">走访居民</a></civic-progress-meter>
<civic-volunteer-signup id="signup" src="/feeds/volunteer-sample.json#loudao-qingli"><a href="/">报名</a></civic-volunteer-signup>
<civic-pledge-form id="pledge" src="/feeds/pledge-sample.json#shili-gongyue"><a href="/civic/pledge-form/pledge-sample/shili-gongyue">公约</a></civic-pledge-form>
</div>`;

export const names = ['card', 'meter', 'signup', 'pledge'] as const;

/** Font and colour are the page's own, by design: these give every page the same ones, and room of the same width. */
export const commonStyles = `
#widgets { display: block; position: absolute; inset: 0 auto auto 0; box-sizing: border-box; width: 640px; padding: 20px;
  background: #fff; color: #222; font-family: 'Noto Sans CJK SC', sans-serif; font-size: 16px; z-index: 2147483646 }
html, body { background: #fff }
/* On whole pixels: a fraction above one element would be seen in the type of all below it. */
#widgets { height: 6000px }
#card, #meter, #signup, #pledge { position: absolute; left: 20px; width: 600px }
#card { top: 20px }
#meter { top: 500px }
#signup { top: 900px }
#pledge { top: 4000px }
`;

/** Waits until every element shows its own content, and not what the page has inside it. */
export async function shown(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    (ids) =>
      ids.every((id) =>
        document.getElementById(id)?.shadowRoot?.querySelector('[part~=base]:not(:empty)'),
      ),
    names as unknown as string[],
    { timeout: 90_000, polling: 50 },
  );
}

export type Look = Record<string, PNG>;

/** A picture of each element, without what blinks. */
export async function look(page: Page): Promise<Look> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pictures: Look = {};
  for (const name of names) {
    const picture = await page
      .locator(`#${name}`)
      .screenshot({ animations: 'disabled', caret: 'hide' });
    pictures[name] = PNG.sync.read(picture);
  }
  return pictures;
}

/** @returns for each element, which part of its pixels differs; 1 where even the size does. */
export function differences(one: Look, other: Look): Record<string, number> {
  return Object.fromEntries(
    names.map((name) => {
      const [a, b] = [one[name]!, other[name]!];
      const { width, height } = a;
      if (width !== b.width || height !== b.height) return [name, 1];
      const count = pixelmatch(a.data, b.data, undefined, width, height, { threshold: 0.1 });
      return [name, count / (width * height)];
    }),
  );
}

let serial = 0;
/** A name that nobody else signs with. */
export const freshName = (): string => `测试${(serial += 1)}号`;

/** Signs the pledge as a person does. @returns when the collector has it in its database, once. */
export async function sign(
  page: Page | Frame,
  site: HostSite,
  selector = '#pledge',
): Promise<void> {
  const form = page.locator(selector);
  const name = freshName();
  await form.locator('input[name=name]').fill(name);
  await form.locator('select[name=community]').selectOption('dongyuan');
  await form.locator('input[name=age]').fill('40');
  await form.locator('input[name=consent-data]').check();
  await form.locator('button[type=submit]').click();
  await form.locator('.receipt').first().waitFor();
  const arrived = await site.signedBy(name);
  if (arrived !== 1) throw new Error(`${arrived} signatures arrived, not one`);
}
