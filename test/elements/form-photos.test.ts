import { expect } from '@open-wc/testing';
import { expectAccessible } from '../helpers/axe.js';
import { seen } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { requestsTo, serve } from '../helpers/server.js';
import { preparePhoto } from '../../src/forms/fields/wide/prepare-photo.js';
import { bodiesAt, formWith, press, receipt } from './form-support.js';

const name = 'photo_0123456789abcdef';
const fields = [{ name: 'photos', type: 'photos' as const, label: '照片', max: 2 }];

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

  it('uploads one after another, and sends the names that the server gave', async () => {
    const { element, url, key } = await formWith([{ status: 201, body: receipt }], { fields });
    await serve([{ status: 201, body: { name } }], `${key}/photos`);
    expect(readText(element)).to.include('最多2张');
    await expectAccessible(element);
    choose(element, await photo());
    await seen('that it is there', () => readText(element).includes('已上传'));
    await expectAccessible(element);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['values']).to.deep.equal({ photos: [name] });
    expect(readText(find(element, '.copy'))).to.include('1张照片');
  });

  it('does not send the form without a photo that has not arrived, and tries again when told to', async () => {
    const { element, key } = await formWith([{ status: 201, body: receipt }], { fields });
    await serve([{ status: 503 }, { status: 201, body: { name } }], `${key}/photos`);
    choose(element, await photo(200, 100), new File(['x'], 'x.txt'));
    await seen('both', () => element.shadowRoot!.querySelectorAll('.photo .error').length === 2);
    expect(readText(element)).to.include('没有传上去，您填写的文字都还在');
    expect(readText(element)).to.include('这个文件不是照片');
    await expectAccessible(element);
    expect(find(element, '.add').offsetHeight, 'no room for a third').to.equal(0);
    await press(element);
    await seen('that it waits', () => readText(element).includes('有照片没有传完'));
    const click = (words: string): void =>
      [...element.shadowRoot!.querySelectorAll('button')]
        .find((one) => one.textContent?.trim() === words)!
        .click();
    click('再传一次');
    await seen('that it is there', () => readText(element).includes('已上传'));
    const remove = element.shadowRoot!.querySelectorAll<HTMLElement>('.photo button');
    remove[remove.length - 1]!.click();
    await seen('one photo', () => element.shadowRoot!.querySelectorAll('.photo').length === 1);
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect((await requestsTo(`${key}/photos`)).requests).to.equal(2);
  });
});
