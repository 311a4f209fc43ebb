import { expect } from '@open-wc/testing';
import type { Pledge } from '../../src/contract/pledge.js';
import { drawnSignature, type Submission } from '../../src/contract/submission.js';
import { drawnSignature as toSignature } from '../../src/forms/fields/lazy/signature-pad.js';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import { expectAccessible } from '../helpers/axe.js';
import {
  emulateMedia,
  resetBrowser,
  sendMouse,
  setViewport,
} from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { markup } from '../helpers/mutate.js';
import { find, readText } from '../helpers/read.js';
import { freshKey, serve, type Answer } from '../helpers/server.js';

const receipt = { receipt: 'K7QM-2F9D', at: '2024-03-08T10:00:00+08:00', count: 1236 };

const pledgeAt = (url: string, rest: Partial<Pledge> = {}): Pledge => ({
  id: `gongyue-${freshKey()}`,
  title: '示例社区文明公约',
  articles: ['见面问声好。', '垃圾分好类。'],
  signature: 'drawn',
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true },
    {
      name: 'estate',
      type: 'select',
      label: '小区',
      options: [
        { value: 'east', label: '东苑' },
        { value: 'west', label: '西苑' },
      ],
    },
  ],
  consents: [{ id: 'store', version: '1', text: '我同意社区保存我填写的内容。', required: true }],
  guardian: { below: 14, consent: { id: 'guardian', version: '1', text: '我是监护人，我同意。' } },
  submit: { url },
  ...rest,
});

async function formWith(rest: Partial<Pledge> = {}, lang = 'zh-Hans', answer: Answer = {}) {
  const { url } = await serve([{ status: 201, body: receipt, ...answer }]);
  const pledge = pledgeAt(`${url}?send=1`, rest);
  const element = await show<CivicPledgeForm>(
    html`<civic-pledge-form lang=${lang} .data=${pledge}></civic-pledge-form>`,
  );
  return { element, pledge, url };
}

const button = (element: Element): HTMLElement => find(element, '.drawn button');
const canvasOf = (element: Element): HTMLCanvasElement => find(element, '.drawn canvas');

async function openPad(element: Element): Promise<HTMLCanvasElement> {
  await seen('the button', () => element.shadowRoot!.querySelector('.drawn button'));
  button(element).click();
  await seen('the pad', () => element.shadowRoot!.querySelector('.drawn canvas'));
  const canvas = canvasOf(element);
  canvas.scrollIntoView({ block: 'center' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return canvas;
}

/** One stroke with the mouse that the driver moves, at fractions of the pad. */
async function draw(
  canvas: HTMLCanvasElement,
  points: readonly (readonly [number, number])[],
): Promise<void> {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const places = points.map(([x, y]): [number, number] => [
    Math.round(left + x * width),
    Math.round(top + y * height),
  ]);
  await sendMouse({ type: 'move', position: places[0]! });
  await sendMouse({ type: 'down' });
  for (const position of places.slice(1)) await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'up' });
}

/** A finger, which no driver here has. */
function drawByTouch(canvas: HTMLCanvasElement): void {
  const { left, top } = canvas.getBoundingClientRect();
  const fire = (type: string, step: number): void => {
    canvas.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 7,
        pointerType: 'touch',
        buttons: type === 'pointerup' ? 0 : 1,
        clientX: left + 20 + step * 9,
        clientY: top + 30 + (step % 3) * 11,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
  };
  fire('pointerdown', 0);
  for (let step = 1; step < 9; step++) fire('pointermove', step);
  fire('pointerup', 9);
}

function fill(element: Element, name: string, value: string | boolean): void {
  const control = find<HTMLInputElement>(element, `#${name}`);
  if (typeof value === 'boolean') control.checked = value;
  else control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Signs, and answers with what the server got. */
async function sign(element: CivicPledgeForm, url: string): Promise<Submission> {
  fill(element, 'name', '王小明');
  fill(element, 'consent-store', true);
  await element.updateComplete;
  find(element, '[part=submit]').click();
  await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
  const got = (await (await fetch(`${url}?received=1`)).json()) as {
    method: string;
    body: string;
  }[];
  return JSON.parse(got.find(({ method }) => method === 'POST')!.body) as Submission;
}

const inked = (canvas: HTMLCanvasElement): boolean =>
  canvas
    .getContext('2d')!
    .getImageData(0, 0, canvas.width, canvas.height)
    .data.some((value) => value > 0);

describe('<civic-pledge-form>, a signature that is drawn', () => {
  afterEach(resetBrowser);

  it('offers a pad only where the pledge asks for one, and downloads what draws on the button', async () => {
    // A page of unbundled modules fills the browser's list of 250.
    performance.setResourceTimingBufferSize(2000);
    const { element: typed } = await formWith({ signature: 'typed' });
    const { element } = await formWith();
    await seen('the button', () => element.shadowRoot!.querySelector('.drawn button'));
    expect(typed.shadowRoot!.querySelector('.drawn')).to.equal(null);
    const text = readText(element);
    expect(text).to.contain('手写签名（可不签）');
    expect(text).to.contain('填写的姓名就是有效的签名');
    const loaded = (): boolean =>
      performance.getEntriesByType('resource').some(({ name }) => /signature_pad\//.test(name));
    expect(element.shadowRoot!.querySelector('canvas')).to.equal(null);
    expect(loaded()).to.equal(false);
    await expectAccessible(element);
    const canvas = await openPad(element);
    // The other engines do not list what a module imports.
    if (navigator.userAgent.includes('Chrome')) await seen('the library', loaded);
    expect(canvas.getAttribute('aria-label')).to.equal('手写签名板，还没有写');
    await expectAccessible(element);
  });

  it('sends what is drawn as lines and curves, and keeps nothing of it', async () => {
    const { element, url } = await formWith();
    const canvas = await openPad(element);
    await draw(canvas, [
      [0.2, 0.5],
      [0.3, 0.3],
      [0.4, 0.7],
      [0.6, 0.4],
    ]);
    await draw(canvas, [
      [0.7, 0.3],
      [0.7, 0.8],
    ]);
    expect(inked(canvas)).to.equal(true);
    expect(canvas.getAttribute('aria-label')).to.equal('手写签名板，已经写好');
    await expectAccessible(element);
    const { signature } = await sign(element, url);
    expect(drawnSignature.safeParse(signature).success).to.equal(true);
    expect(signature!.path).to.match(/^M[\d.]+ [\d.]+(Q[\d. ]+)+L[\d. ]+M[\d.]+ [\d.]+.*L[\d. ]+$/);
    const box = {
      width: canvas.width / devicePixelRatio,
      height: canvas.height / devicePixelRatio,
    };
    expect([signature!.width, signature!.height]).to.deep.equal([box.width, box.height]);
    const [x, y] = /^M([\d.]+) ([\d.]+)/.exec(signature!.path)!.slice(1).map(Number) as [
      number,
      number,
    ];
    expect(x / box.width).to.be.closeTo(0.2, 0.02);
    expect(y / box.height).to.be.closeTo(0.5, 0.03);
    expect(element.shadowRoot!.querySelector('canvas')).to.equal(null);
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain(signature!.path);
  });

  it('takes a finger, keeps the drawing while the form says what is missing, and grows with the page', async () => {
    const { element, url } = await formWith();
    await setViewport({ width: 320, height: 700 });
    const canvas = await openPad(element);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(getComputedStyle(canvas).touchAction).to.equal('none');
    drawByTouch(canvas);
    find(element, '[part=submit]').click();
    await seen('the summary', () => readText(element).includes('需要补充'));
    expect(inked(canvasOf(element))).to.equal(true);
    const narrow = canvas.width;
    await setViewport({ width: 800, height: 600 });
    await seen('a wider pad', () => canvas.width > narrow);
    expect(inked(canvas)).to.equal(true);
    const { signature } = await sign(element, url);
    expect(signature!.path.split('M')).to.have.length(2);
    expect(signature!.width * devicePixelRatio).to.equal(canvas.width);
  });

  it('clears, and the typed name alone is enough, with the pad open, empty or never opened', async () => {
    for (const use of ['cleared', 'never opened'] as const) {
      const { element, url } = await formWith();
      if (use === 'cleared') {
        const canvas = await openPad(element);
        drawByTouch(canvas);
        expect(inked(canvas)).to.equal(true);
        expect(button(element).textContent).to.equal('清除');
        expect(button(element).getBoundingClientRect().height).to.be.at.least(44);
        button(element).click();
        expect(inked(canvas)).to.equal(false);
        expect(readText(element)).to.contain('已清除');
      }
      expect(await sign(element, url), use).not.to.have.property('signature');
    }
  });

  it('gives another pledge an empty pad', async () => {
    const { element, pledge, url } = await formWith();
    drawByTouch(await openPad(element));
    element.data = { ...pledge, id: `${pledge.id}-b` };
    await seen('the button again', () => {
      const { shadowRoot } = element;
      return (
        !shadowRoot!.querySelector('canvas') && shadowRoot!.querySelectorAll('.drawn button').length
      );
    });
    expect(await sign(element, url)).not.to.have.property('signature');
  });

  it('draws in the text’s own colour', async () => {
    const { element } = await formWith();
    element.style.color = 'rgb(250, 240, 230)';
    const canvas = await openPad(element);
    drawByTouch(canvas);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const solid = data.findIndex((value, index) => index % 4 === 3 && value === 255);
    expect([...data.slice(solid - 3, solid)]).to.deep.equal([250, 240, 230]);
    expect(getComputedStyle(canvas).borderTopColor).to.equal('rgb(250, 240, 230)');
  });

  it('speaks the page’s language', async () => {
    for (const [lang, words] of [
      ['en', 'Draw your signature'],
      ['zh-Hant', '手寫簽名'],
    ] as const) {
      const { element } = await formWith({}, lang);
      await seen('the button', () => element.shadowRoot!.querySelector('.drawn button'));
      expect(button(element).innerText).to.equal(words);
    }
  });

  it('makes dots into lines and keeps within the contract’s length, however long somebody scribbles', () => {
    expect(toSignature([], 300, 120)).to.equal(undefined);
    expect(toSignature([[{ x: 1.04, y: -2 }]], 300, 120)!.path).to.equal('M1 -2L1 -2');
    const scribble = Array.from({ length: 20_000 }, (_, index) => ({
      x: Math.sin(index) * 150 + 150,
      y: Math.cos(index * 1.7) * 60 + 60,
    }));
    expect(drawnSignature.safeParse(toSignature([scribble, scribble], 300, 120)).success).to.equal(
      true,
    );
  });
});

describe('<civic-pledge-form> on paper', () => {
  afterEach(resetBrowser);

  it('is a sheet to fill in by hand', async () => {
    const { element } = await formWith({ title: markup });
    await seen('the button', () => element.shadowRoot!.querySelector('.drawn button'));
    const { shadowRoot } = element;
    const shown = (selector: string): boolean =>
      [...shadowRoot!.querySelectorAll(selector)].some(
        (one) => one.getClientRects().length > 0 && getComputedStyle(one).display !== 'none',
      );
    expect(shown('.paper')).to.equal(false);
    fill(element, 'consent-store', true);
    if (!(await emulateMedia({ media: 'print' }))) return;
    for (const selector of ['button', 'select', '.drawn', 'slot[name=captcha]'])
      expect(shown(selector), selector).to.equal(false);
    for (const selector of ['#name', '#consent-store', '#guardian-name', '.field .paper'])
      expect(shown(selector), selector).to.equal(true);
    const paper = [...shadowRoot!.querySelectorAll('.paper')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.textContent)
      .join(' ');
    for (const words of ['□\u00a0东苑', '□\u00a0西苑', '监护人姓名', '签名：___', '日期：___'])
      expect(paper).to.contain(words);
    const name = getComputedStyle(find(element, '#name'));
    expect([name.borderTopWidth, name.borderBottomWidth]).to.deep.equal(['0px', '1px']);
    const box = getComputedStyle(find(element, '#consent-store'));
    expect([box.appearance, box.borderTopWidth]).to.deep.equal(['none', '1px']);
  });

  it('has a QR code to the page, drawn when the page is printed and not before', async () => {
    const { element } = await formWith();
    if (!matchMedia('(hover:hover)').matches) return;
    const codes = (): NodeListOf<Element> => element.shadowRoot!.querySelectorAll('.code svg path');
    // Until the part that draws it is here, nobody listens.
    await seen('the code', () => {
      expect(codes()).to.have.length(0);
      dispatchEvent(new Event('beforeprint'));
      return codes().length;
    });
    dispatchEvent(new Event('beforeprint'));
    expect(codes()).to.have.length(1);
    const code = find(element, '.code');
    expect(code.textContent.trim()).to.equal(
      `扫码可在网上填写： ${location.origin}${location.pathname}`,
    );
    expect(find(element, '.code path').getAttribute('d')).to.match(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(getComputedStyle(code).display).to.equal('none');
    if (await emulateMedia({ media: 'print' }))
      expect(code.querySelector('svg')!.getBoundingClientRect().width).to.be.at.least(90);
    await expectAccessible(element);
  });

  it('lists no line twice and leaves the guardian out on the screen', async () => {
    const { element } = await formWith();
    expect(readText(element)).not.to.contain('监护人');
    expect(readText(element)).not.to.contain('____');
    expect(element.shadowRoot!.querySelectorAll('.paper:not(.field, .code)').length).to.equal(2);
  });
});
