import { expect } from '@open-wc/testing';
import type { Field } from '../../src/contract/form.js';
import type { CivicForm } from '../../src/elements/form/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { pressKeys, sendKeys } from '../helpers/browsers/commands.js';
import { seen } from '../helpers/element.js';
import { readText } from '../helpers/read.js';
import { photosAt, servePhotos } from '../helpers/server.js';
import { bodiesAt, formWith, receipt } from './form-support.js';

const fields: Field[] = [
  { name: 'overall', type: 'rating', label: '您满意吗？', required: true, section: '总的来说' },
  {
    name: 'why',
    type: 'choices',
    label: '哪里不满意？',
    options: [
      { value: 'clean', label: '卫生' },
      { value: 'parking', label: '停车' },
    ],
    showIf: { field: 'overall', max: 2 },
  },
  {
    name: 'work',
    type: 'matrix',
    label: '做得怎么样？',
    section: '一件一件说',
    newPage: true,
    rows: [
      { value: 'stairs', label: '楼道' },
      { value: 'lamps', label: '路灯' },
    ],
    options: [
      { value: 'good', label: '好' },
      { value: 'bad', label: '差' },
    ],
  },
  { name: 'photos', type: 'photos', label: '照片', section: '还有什么', newPage: true, max: 2 },
  { name: 'note', type: 'textarea', label: '想说的话' },
  ...Array.from({ length: 4 }, (_, index): Field => ({
    name: `more${index}`,
    type: 'text',
    label: `补充${index + 1}`,
  })),
];
const consents = [{ id: 'use', version: '1', text: '我同意统计。', required: true }];

const open = () => formWith([{ status: 201, body: receipt }], { fields, consents });

const focused = (element: CivicForm): HTMLInputElement =>
  element.shadowRoot!.activeElement as HTMLInputElement;

/** Presses Tab until the focus is where it should be, as somebody does who listens to what is said. */
async function tabTo(element: CivicForm, what: string, isThere: (at: HTMLInputElement) => boolean) {
  for (let steps = 0; steps < 20; steps++) {
    const at = focused(element);
    if (at && isThere(at)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab never comes to ${what}`);
}

const isSubmit = ({ part }: Element): boolean => part.contains('submit');

async function smallPhoto(): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  canvas.getContext('2d')!.fillRect(0, 0, 64, 64);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new File([blob!], 'a.jpg', { type: 'image/jpeg' });
}

describe('<civic-form>: a whole survey', () => {
  it('is filled in and sent with keys alone, and goes back and on again', async () => {
    const { element, url, key } = await open();
    await servePhotos(key);
    const before = document.createElement('button');
    element.before(before);
    before.focus();

    await tabTo(element, 'the levels', ({ name }) => name === 'overall');
    await sendKeys({ press: ' ' });
    for (let steps = 0; steps < 3; steps++) await sendKeys({ press: 'ArrowDown' });
    await seen('the reasons', () => readText(element).includes('哪里不满意'));
    expect(focused(element).value, 'the focus stays where it is').to.equal('2');
    await tabTo(element, 'the second reason', ({ value }) => value === 'parking');
    await sendKeys({ press: ' ' });
    await tabTo(element, 'the next page', isSubmit);
    await sendKeys({ press: 'Enter' });

    await seen('page 2', () => readText(element).includes('第2页，共3页'));
    await seen('the focus', () => focused(element)?.classList.contains('steps'));
    await tabTo(element, 'the first row', ({ name }) => name === 'work.stairs');
    await sendKeys({ press: ' ' });
    await tabTo(element, 'the second row', ({ name }) => name === 'work.lamps');
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    await tabTo(element, 'back', ({ part }) => part.contains('back'));
    await sendKeys({ press: 'Enter' });
    await seen('page 1', () => readText(element).includes('第1页，共3页'));
    await tabTo(element, 'the next page', isSubmit);
    await sendKeys({ press: 'Enter' });
    await seen('page 2', () => readText(element).includes('第2页，共3页'));
    await tabTo(element, 'the next page', isSubmit);
    await sendKeys({ press: 'Enter' });

    await seen('page 3', () => readText(element).includes('第3页，共3页'));
    await tabTo(element, 'the photos', ({ type }) => type === 'file');
    // The dialog that a key opens is the browser's own.
    const transfer = new DataTransfer();
    transfer.items.add(await smallPhoto());
    const input = focused(element);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await seen('that it is there', () => readText(element).includes('已上传'));
    await tabTo(element, 'the note', ({ name }) => name === 'note');
    await sendKeys({ type: 'lamp' });
    await tabTo(element, 'the button', isSubmit);
    await sendKeys({ press: 'Enter' });
    await seen('the summary', () => focused(element)?.classList.contains('summary'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await seen('the consent', () => focused(element)?.name === 'consent-use');
    await sendKeys({ press: ' ' });
    await tabTo(element, 'the button', isSubmit);
    await sendKeys({ press: 'Enter' });
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    await seen('the focus on it', () => focused(element)?.classList.contains('state'));
    await expectAccessible(element);
    const { photos } = await photosAt(key);
    const bodies = await bodiesAt(url);
    expect(bodies.map(({ values }) => values)).to.deep.equal([
      {
        overall: '2',
        why: ['parking'],
        work: { stairs: 'good', lamps: 'bad' },
        photos: [photos[0]!.name],
        note: 'lamp',
      },
    ]);
    await pressKeys('Shift', 'Tab');
    before.remove();
  });
});
