import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import {
  emulateMedia,
  pressKeys,
  resetBrowser,
  sendKeys,
  sendMouse,
  setViewport,
  type Media,
} from './commands.js';

const limits = { timeout: 100_000, interval: 10 };

const isWebKit = /MiniBrowser|Version\/.*Safari/.test(navigator.userAgent);
const isFirefox = navigator.userAgent.includes('Firefox');

const media: [Media, string][] = [
  [{ media: 'print' }, 'print'],
  [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
  [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
  [{ forcedColors: 'active' }, '(forced-colors: active)'],
  [{ contrast: 'more' }, '(prefers-contrast: more)'],
];

/** Two buttons: focus then has somewhere to go in each direction. */
const showButtons = (): Promise<HTMLElement> =>
  fixture(html`<div><button id="first">1</button><button id="second">2</button></div>`);

describe('what a test asks of its browser', () => {
  afterEach(resetBrowser);

  it('is a viewport of any width from a phone to a desktop', async () => {
    for (const width of [320, 768, 1280]) {
      await setViewport({ width, height: 700 });
      expect([innerWidth, innerHeight]).to.deep.equal([width, 700]);
    }
  });

  for (const [wanted, query] of media) {
    it(`is ${query}, or the word that it cannot be had`, async () => {
      const supported = await emulateMedia(wanted);
      expect(supported).to.equal(!isWebKit && !(isFirefox && Boolean(wanted.contrast)));
      expect(matchMedia(query).matches).to.equal(supported);
      await emulateMedia({});
      expect(matchMedia(query).matches).to.be.false;
    });
  }

  it('is keys, one by one and together, and the focus that goes with them', async () => {
    const box = await showButtons();
    box.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(
      () => document.activeElement?.id === 'second',
      'the focus never went on',
      limits,
    );
    await pressKeys('Shift', 'Tab');
    await waitUntil(
      () => document.activeElement?.id === 'first',
      'the focus never came back',
      limits,
    );
    // Debian's Firefox, without a screen, loses it in a long run for good, and nothing else there asks for it.
    if (!isFirefox) expect(document.hasFocus()).to.be.true;
  });

  it('is text typed into a field', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
    input.focus();
    await sendKeys({ type: 'abc' });
    await waitUntil(() => input.value === 'abc', 'the text never came', limits);
  });

  it('is the mouse', async () => {
    const box = await showButtons();
    const button = box.querySelector('button')!;
    const { left, top } = button.getBoundingClientRect();
    const clicked = new Promise((resolve) => button.addEventListener('click', resolve));
    await sendMouse({ type: 'click', position: [Math.ceil(left) + 3, Math.ceil(top) + 3] });
    await clicked;
  });
});
