import { expect } from '@open-wc/testing';
import type { Activity } from '../../src/contract/activity.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { resetBrowser, sendKeys, setViewport } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { find } from '../helpers/read.js';
import { serve } from '../helpers/server.js';
import { fill, opened, passOf, press, reads } from '../elements/volunteer-support.js';

/** Thirty posts on five days, as the sample feed has them, in years that are still to come. */
async function thirtyPosts(url: string): Promise<Activity> {
  const answer = await fetch('/demo/feeds/volunteer-sample.json');
  const feed = (await answer.json()) as { activities: Activity[] };
  const activity = feed.activities.find(({ posts }) => posts.length === 30)!;
  const ahead = (moment: string): string => `2098${moment.slice(4)}`;
  return {
    ...activity,
    opens: undefined,
    closes: undefined,
    cancelUntil: undefined,
    submit: { url },
    posts: activity.posts.map((post) => ({
      ...post,
      starts: ahead(post.starts),
      ends: ahead(post.ends),
    })),
  };
}

async function open(): Promise<{ element: CivicVolunteerSignup; activity: Activity }> {
  const { url } = await serve([{ status: 201, body: passOf() }]);
  const activity = await thirtyPosts(`${url}?send=1`);
  const element = await show<CivicVolunteerSignup>(
    html`<civic-volunteer-signup .data=${activity} outbox="off"></civic-volunteer-signup>`,
  );
  await opened(element);
  scrollTo(0, 0);
  return { element, activity };
}

const focused = (element: Element): HTMLElement | null =>
  element.shadowRoot!.activeElement as HTMLElement | null;

/** The first post that a click or a key can reach. */
const firstPost = (element: Element): HTMLInputElement =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[name^=post-]:enabled')].find(
    (box) => box.getClientRects().length > 0,
  )!;

describe('the journey of a sign-up with thirty posts', () => {
  beforeEach(() => setViewport({ width: 390, height: 844 }));
  afterEach(resetBrowser);

  it('takes at most three screens of scrolling on a phone, from opening to sent', async () => {
    const { element } = await open();
    let scrolled = 0;
    let last = scrollY;
    const note = (): void => {
      scrolled += Math.abs(scrollY - last);
      last = scrollY;
    };
    /** Scrolls as a hand does, only as far as it takes to see something whole. */
    const reach = (target: HTMLElement): void => {
      note();
      target.scrollIntoView({ block: 'nearest' });
      note();
    };
    const visible = (selector: string): boolean =>
      find(element, selector).getClientRects().length > 0;
    const goOn = async (): Promise<void> => {
      reach(find(element, '[part=submit]'));
      press(element);
      await element.updateComplete;
    };
    reach(firstPost(element).closest('li')!);
    firstPost(element).click();
    await element.updateComplete;
    if (!visible('#name')) await goOn();
    await seen('the name', () => visible('#name'));
    for (const [name, value] of [
      ['name', '王小明'],
      ['phone', '13800138000'],
    ] as const) {
      reach(find(element, `#${name}`));
      fill(element, name, value);
    }
    const consent = (): string => `#${find(element, '[name^=consent-]').id}`;
    if (!visible(consent())) await goOn();
    await seen('the consent', () => visible(consent()));
    reach(find(element, consent()).closest('label')!);
    fill(element, consent().slice(1), true);
    await goOn();
    await reads(element, 'V7QM-2F9D');
    await seen('the focus', () => focused(element)?.classList.contains('state'));
    note();
    const screens = scrolled / innerHeight;
    console.info(
      `civic: screens ${screens.toFixed(2)}, page ${document.documentElement.scrollHeight}`,
    );
    expect(screens).to.be.at.most(3);
  });

  it('takes at most twelve keys to the name', async () => {
    const { element } = await open();
    document.body.tabIndex = -1;
    document.body.focus();
    let keys = 0;
    const key = async (name: string): Promise<void> => {
      keys++;
      const stop = (): Element | null => focused(element) ?? document.activeElement;
      const before = stop();
      await (name === ' ' ? sendKeys({ type: ' ' }) : sendKeys({ press: name }));
      if (name === 'Tab') await seen('the next stop', () => stop() !== before);
      await element.updateComplete;
    };
    const tabTo = async (isThere: () => unknown): Promise<void> => {
      while (!isThere() && keys < 99) await key('Tab');
    };
    await tabTo(() => focused(element)?.id.startsWith('post-'));
    await key(' ');
    const isName = (): boolean => focused(element)?.id === 'name';
    await tabTo(() => isName() || focused(element)?.getAttribute('part') === 'submit');
    if (!isName()) {
      await key('Enter');
      await seen('the next step', () => find(element, '#name').getClientRects().length > 0);
      await tabTo(isName);
    }
    document.body.removeAttribute('tabindex');
    expect(keys).to.be.at.most(12);
  });
});
