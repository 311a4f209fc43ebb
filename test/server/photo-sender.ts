import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { PhotoState, ProblemDetails } from '../../src/contract/index.js';
import { listFiles } from '../../server/collector/photos/photo-disk.js';
import { PhotoStore } from '../../server/collector/photos/photo-store.js';
import type { TestCollector } from './collector.js';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const newPhotoName = (): string => randomBytes(24).toString('base64url');

/** A picture as a telephone takes it: lying on its side, with the place in it. */
export const fromTelephone = (width = 300, height = 200): Promise<Buffer> =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Camera of somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 54/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

interface PhotoAnswer {
  status: number;
  body: PhotoState & ProblemDetails;
}

/** Sends one picture, as a page does. */
export function photoSender(
  collector: TestCollector,
  bytes: Buffer,
  { photo = newPhotoName(), form = 'report' } = {},
) {
  const post = async (where: string, body: BodyInit, type: string): Promise<PhotoAnswer> => {
    const response = await collector.app.request(`/submissions/test/photos${where}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    });
    return { status: response.status, body: (await response.json()) as PhotoAnswer['body'] };
  };
  const announce = (more: object = {}): Promise<PhotoAnswer> => {
    const announced = { photo, form, bytes: bytes.length, sha256: sha256(bytes), ...more };
    return post('', JSON.stringify(announced), 'application/json');
  };
  const sendPart = (part: number, own: Uint8Array<ArrayBuffer>, digest = sha256(own)) =>
    post(`/${photo}/${part}?sha256=${digest}`, own, 'application/octet-stream');
  const partOf = (part: number, { partBytes }: PhotoState) =>
    new Uint8Array(bytes.subarray(part * partBytes, (part + 1) * partBytes));
  return {
    photo,
    announce,
    sendPart,
    async send(part: number): Promise<PhotoAnswer> {
      return sendPart(part, partOf(part, (await announce()).body));
    },
    /** What is missing, one part after the other. */
    async sendAll(): Promise<PhotoAnswer> {
      let last = await announce();
      const first = last.body;
      for (let part = 0; part * first.partBytes < bytes.length; part++)
        if (!first.parts.includes(part)) last = await sendPart(part, partOf(part, first));
      return last;
    },
  };
}

/** The files in a collector's folder or bucket of pictures, as `<picture>/<file>`. */
export async function photoFiles({ photoDisk }: TestCollector): Promise<string[]> {
  const files: string[] = [];
  for await (const { key } of listFiles(photoDisk)) files.push(key.split('/').slice(-2).join('/'));
  return files.sort();
}

export const keptFile = (photo: string): string => `${photo}/photo.jpg`;

/** The store of a collector, for what a clock does; with less room for what no form names. */
export const storeOf = ({ database, photoDisk, clock }: TestCollector, room?: number): PhotoStore =>
  new PhotoStore(database, photoDisk, 20_000, () => clock.now, room);
