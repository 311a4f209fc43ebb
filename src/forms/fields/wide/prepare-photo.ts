/** Why a file cannot be sent as a photo. */
export type PhotoProblem = 'heic' | 'no-picture' | 'too-large' | 'too-many-pixels';

const mostBytes = 40 * 1024 * 1024;
const mostPixels = 100e6;
/** What a screen shows of a street or a stairwell needs no more, in pixels of the longer side. */
const longestSide = 1600;
/** Of what is shown of it, sharp on a screen of two pixels a point. Nine of the size that is sent would take 70 MB. */
const thumbnailSide = 192;

/**
 * Makes a photo small enough for a slow network. What a camera writes beside the picture, its place for one, stays
 * behind: only pixels are drawn.
 */
export async function preparePhoto(
  file: Blob,
): Promise<{ readonly picture: Blob; readonly thumbnail: HTMLCanvasElement } | PhotoProblem> {
  if (file.size > mostBytes) return 'too-large';
  const head = new Uint8Array(await file.slice(0, 256 * 1024).arrayBuffer());
  const stated = sizeIn(head);
  // To decode it would take more memory than a phone has, and end the page with all that was filled in.
  if (stated && stated.width * stated.height >= mostPixels) return 'too-many-pixels';
  const image = await decode(file);
  if (!image) return isHeic(head) ? 'heic' : 'no-picture';
  const { width, height } = image;
  if (width * height >= mostPixels) return 'too-many-pixels';
  const canvas = draw(image, longestSide);
  if ('close' in image) image.close();
  const picture = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', 0.85),
  );
  if (!picture) return 'no-picture';
  const thumbnail = draw(canvas, thumbnailSide);
  // Safari keeps the pixels of a canvas for long after the last reference to it.
  canvas.width = canvas.height = 0;
  return { picture, thumbnail };
}

/** What is shown of a picture that was made small on an earlier visit; nothing where it cannot be read. */
export async function drawThumbnail(picture: Blob): Promise<HTMLCanvasElement | undefined> {
  const image = await decode(picture);
  return image && draw(image, thumbnailSide);
}

/** @param side of the longer side, in pixels, where it is longer. */
function draw(
  image: ImageBitmap | HTMLImageElement | HTMLCanvasElement,
  side: number,
): HTMLCanvasElement {
  const { width, height } = image;
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d')!;
  // JPEG knows no transparency, and would show it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The pixels of a file, turned as the camera was held. */
async function decode(file: Blob): Promise<ImageBitmap | HTMLImageElement | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    // Firefox takes no JPEG here that begins with EXIF, as those of cameras do, and yet shows it in an image.
  }
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

const letters = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Apple's format, by the brand that stands at its beginning (ISO/IEC 23008-12). */
const isHeic = (head: Uint8Array): boolean =>
  /^ftyp(hei[cx]|hev[cx]|mif1|msf1)/.test(letters(head, 4, 12));

/** The size that a PNG, a GIF, a WebP or a JPEG states at its beginning: a small file may be made to fill the memory. */
function sizeIn(head: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(head.buffer);
  if (letters(head, 1, 4) === 'PNG' && head.length > 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (letters(head, 0, 4) === 'GIF8' && head.length > 10)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (letters(head, 8, 12) === 'WEBP' && head.length > 30) return sizeInWebP(view);
  if (head[0] !== 0xff || head[1] !== 0xd8) return undefined;
  // Segments of a JPEG, each with its length, up to the one that begins the picture (SOF0 to SOF15 but for three others).
  for (let at = 2; at + 9 < head.length && head[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = head[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

/** By its first chunk (RFC 9649): lossy, lossless, or extended. */
function sizeInWebP(view: DataView): { width: number; height: number } {
  const kind = String.fromCharCode(view.getUint8(15));
  if (kind === 'X') {
    const sideAt = (at: number): number => (view.getUint32(at, true) & 0xffffff) + 1;
    return { width: sideAt(24), height: sideAt(27) };
  }
  if (kind === 'L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const sideAt = (at: number): number => view.getUint16(at, true) & 0x3fff;
  return { width: sideAt(26), height: sideAt(28) };
}
