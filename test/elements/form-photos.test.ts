import { expect } from '@open-wc/testing';
import { expectAccessible } from '../helpers/axe.js';
import { seen } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { photosAt, servePhotos } from '../helpers/server.js';
import { preparePhoto } from '../../src/forms/fields/wide/prepare-photo.js';
import type { Field } from '../../src/contract/form.js';
import { bodiesAt, formWith, press, receipt, showAgain, type } from './form-support.js';

const photoField: Field = { name: 'photos', type: 'photos', label: '照片', max: 2 };
const fields: Field[] = [photoField, { name: 'what', type: 'text', label: '什么问题' }];

const open = (
  answers: Parameters<typeof formWith>[0] = [{ status: 201, body: receipt }],
  options: Parameters<typeof formWith>[2] = {},
) => formWith(answers, { kind: 'report', fields }, options);

/** What a camera makes: a JPEG with a position in its EXIF. */
async function photo(width = 2000, height = 1000): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height);
  const blob = await new Promise<Blob>((resolve) =>
    canvas.toBlob((one) => resolve(one!), 'image/jpeg'),
  );
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // A TIFF without entries, and behind it what a phone would have put into one.
  const exif = new Uint8Array([
    ...new TextEncoder().encode('Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0GPS 42.9N 125.1E'),
  ]);
  const segment = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  return new File([bytes.slice(0, 2), segment, bytes.slice(2)], 'IMG_1.jpg', {
    type: 'image/jpeg',
  });
}

function choose(element: Element, ...files: File[]): void {
  const input = find<HTMLInputElement>(element, 'input[type=file]');
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const lastRemove = (element: Element): HTMLElement => {
  const buttons = element.shadowRoot!.querySelectorAll<HTMLElement>('.photo button[aria-label]');
  return buttons[buttons.length - 1]!;
};

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe('<civic-form>: photos', () => {
  it('makes a photo smaller and leaves behind what the camera wrote beside it', async () => {
    const file = await photo();
    expect(latin(new Uint8Array(await file.arrayBuffer()))).to.include('GPS');
    const prepared = await preparePhoto(file);
    if (typeof prepared === 'string') throw new Error(prepared);
    const bytes = new Uint8Array(await prepared.picture.arrayBuffer());
    expect(latin(bytes)).not.to.include('GPS');
    expect([...bytes.slice(0, 2)]).to.deep.equal([0xff, 0xd8]);
    const { width, height } = await createImageBitmap(prepared.picture);
    expect([width, height]).to.deep.equal([1600, 800]);
  });

  it('tells what is no photo, too large, HEIC', async () => {
    const ask = (...parts: BlobPart[]) => preparePhoto(new Blob(parts));
    const heic = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0]);
    const png = new Uint8Array(32);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(png.buffer).setUint32(16, 12_000);
    new DataView(png.buffer).setUint32(20, 12_000);
    const jpeg = new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0x2e, 0xe0, 0x2e, 0xe0, 3, 0, 0,
    ]);
    expect(await ask('no picture at all')).to.equal('no-picture');
    expect(await ask()).to.equal('no-picture');
    expect(await ask(heic)).to.equal('heic');
    expect(await ask(png)).to.equal('too-many-pixels');
    expect(await ask(jpeg)).to.equal('too-many-pixels');
    expect(await ask(new Uint8Array(40 * 1024 * 1024 + 1))).to.equal('too-large');
  });

  it('tells a small file that would fill the memory, whatever its format', async () => {
    const gif = new Uint8Array(64);
    gif.set(new TextEncoder().encode('GIF89a'));
    new DataView(gif.buffer).setUint16(6, 20_000, true);
    new DataView(gif.buffer).setUint16(8, 20_000, true);
    expect(await preparePhoto(new Blob([gif])), 'GIF').to.equal('too-many-pixels');
    for (const kind of [' ', 'L', 'X']) {
      const webp = new Uint8Array(64);
      webp.set(new TextEncoder().encode(`RIFF0000WEBPVP8${kind}`));
      const view = new DataView(webp.buffer);
      if (kind === 'X') {
        view.setUint32(24, 15_999, true);
        view.setUint32(27, 15_999, true);
      } else if (kind === 'L') view.setUint32(21, 15_999 | (15_999 << 14), true);
      else {
        view.setUint16(26, 16_000, true);
        view.setUint16(28, 16_000, true);
      }
      expect(await preparePhoto(new Blob([webp])), `WebP ${kind}`).to.equal('too-many-pixels');
    }
  });

  it('says plainly what cannot be sent, and keeps all that is written', async () => {
    const { element, url, key } = await open();
    await servePhotos(key);
    await type(element, 'what', '楼道灯坏了');
    const heic = new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0]);
    choose(element, new File([heic], 'IMG_1.HEIC'), new File(['x'], 'x.txt'));
    await seen('both', () => element.shadowRoot!.querySelectorAll('.photo .error').length === 2);
    for (const words of ['HEIC格式', '这个文件不是照片'])
      expect(readText(element)).to.include(words);
    await expectAccessible(element);
    await press(element);
    await seen('that it waits', () => readText(element).includes('有照片没有传完'));
    await expectAccessible(element);
    expect(find<HTMLInputElement>(element, '[name=what]').value).to.equal('楼道灯坏了');
    lastRemove(element).click();
    await element.updateComplete;
    lastRemove(element).click();
    await seen('none', () => element.shadowRoot!.querySelectorAll('.photo').length === 0);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['values']).to.deep.equal({ what: '楼道灯坏了' });
    expect((await photosAt(key)).photos).to.deep.equal([]);
  });

  it('sends photos in parts, and after a cut only those parts that are missing', async () => {
    const { element, url, key } = await open();
    await servePhotos(key, {
      partBytes: 2_000,
      faults: [null, null, 'reset', null, null, 'reset'],
    });
    expect(readText(element)).to.include('最多2张');
    await expectAccessible(element);
    choose(element, await photo());
    await seen('that it is there', () => readText(element).includes('已上传'));
    expect((await photosAt(key)).photos.map(({ ready }) => ready)).to.deep.equal([true]);
    await expectAccessible(element);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    const { photos } = await photosAt(key);
    expect(body!['values']).to.deep.equal({ photos: photos.map(({ name }) => name) });
    expect(readText(find(element, '.copy'))).to.include('1张照片');
  });

  it('can be sent while there is no network: photos go with the text once there is one', async () => {
    const { element, url, key } = await open();
    await servePhotos(key, { faults: Array<'reset'>(50).fill('reset') });
    await type(element, 'what', '楼道灯坏了');
    choose(element, await photo(400, 300));
    await seen('that it waits', () => readText(element).includes('照片和文字都还在'));
    await expectAccessible(element);
    await press(element);
    await seen('that it is kept', () => readText(element).includes('已保存在这台设备上'));
    await expectAccessible(element);
    expect(await bodiesAt(url), 'not without the photo').to.deep.equal([]);
    await servePhotos(key);
    dispatchEvent(new Event('online'));
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    const { photos } = await photosAt(key);
    expect(photos.map(({ ready }) => ready)).to.deep.equal([true]);
    expect(body!['values']).to.deep.equal({ photos: [photos[0]!.name], what: '楼道灯坏了' });
  });

  it('takes up photos and text after a reload', async () => {
    const { element, form, url, key } = await open();
    await servePhotos(key, { faults: Array<'reset'>(50).fill('reset') });
    await type(element, 'what', '楼道灯坏了');
    choose(element, await photo(400, 300));
    await seen('that it waits', () => readText(element).includes('照片和文字都还在'));
    element.remove();
    await servePhotos(key);
    const again = await showAgain(form);
    await seen('that it is there', () => readText(again).includes('已上传'));
    expect(find(again, '.picture canvas').isConnected, 'what is to be seen of it').to.equal(true);
    expect(find<HTMLInputElement>(again, '[name=what]').value).to.equal('楼道灯坏了');
    again.remove();
    const third = await showAgain(form);
    await seen('that it is there', () => readText(third).includes('已上传'));
    await press(third);
    await seen('the receipt', () => readText(third).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['values']).to.have.property('photos').with.length(1);
  });

  it('tries again when told to, and says what a server does not take', async () => {
    const { element, url, key } = await open();
    await servePhotos(key, { faults: [503, null, 'too-many-pixels'] });
    choose(element, await photo(200, 100));
    await seen('that it waits', () => readText(element).includes('照片和文字都还在'));
    const click = (words: string): void =>
      [...element.shadowRoot!.querySelectorAll('button')]
        .find((one) => one.textContent?.trim() === words)!
        .click();
    click('再传一次');
    await seen('what is wrong', () => readText(element).includes('像素太多'));
    await press(element);
    await seen('that it waits', () => readText(element).includes('有照片没有传完'));
    lastRemove(element).click();
    await seen('none', () => element.shadowRoot!.querySelectorAll('.photo').length === 0);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['values']).to.deep.equal({});
  });

  it('keeps no photo on a shared machine', async () => {
    localStorage.removeItem('civic-photos');
    const { element, key } = await open([{ status: 201, body: receipt }], { outbox: 'off' });
    await servePhotos(key);
    choose(element, await photo(400, 300));
    await seen('that it is there', () => readText(element).includes('已上传'));
    expect(localStorage.getItem('civic-photos')).to.equal(null);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
  });

  it('does not lose the text to nine photos of 12 megapixels', async () => {
    const { element, url, key } = await formWith([{ status: 201, body: receipt }], {
      fields: [{ ...photoField, max: 9 }, fields[1]!],
    });
    await servePhotos(key, { partBytes: 200_000 });
    await type(element, 'what', '楼道灯坏了');
    const large = await photo(4000, 3000);
    choose(element, ...Array.from({ length: 10 }, () => large));
    await seen('all nine', () => readText(element).split('已上传').length === 10);
    for (const { width } of element.shadowRoot!.querySelectorAll('canvas'))
      expect(width, 'no picture is held as large as it is sent').to.be.at.most(192);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    const { photos } = await photosAt(key);
    expect(photos.filter(({ ready }) => ready)).to.have.length(9);
    expect(body!['values']).to.deep.equal({
      photos: photos.map(({ name }) => name),
      what: '楼道灯坏了',
    });
  });
});
