import type { BlurredArea } from '../cases/case-state.js';

/** A face or a number plate of so few squares cannot be put together again. */
const squares = 5;

/** Draws a picture with some parts made unrecognisable, for good: what was there is not in the bytes. */
export async function blurPhoto(
  bytes: Uint8Array,
  areas: readonly BlurredArea[],
): Promise<{ bytes: Buffer; width: number; height: number }> {
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(bytes).metadata();
  const patches = await Promise.all(
    areas.map(async (area) => {
      const left = Math.min(width - 1, Math.floor(area.x * width));
      const top = Math.min(height - 1, Math.floor(area.y * height));
      const box = {
        left,
        top,
        width: Math.max(1, Math.min(width - left, Math.ceil(area.width * width))),
        height: Math.max(1, Math.min(height - top, Math.ceil(area.height * height))),
      };
      const few = await sharp(bytes)
        .extract(box)
        .resize({ width: squares, height: squares, fit: 'fill' })
        .png()
        .toBuffer();
      const input = await sharp(few)
        .resize({ width: box.width, height: box.height, fit: 'fill', kernel: 'nearest' })
        .png()
        .toBuffer();
      return { input, left, top };
    }),
  );
  const { data, info } = await sharp(bytes)
    .composite(patches)
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
