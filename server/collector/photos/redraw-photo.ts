import { createHash } from 'node:crypto';

/** What is wrong with a picture; the page has the words. */
type PhotoFault = 'not-a-photo' | 'heic' | 'too-many-pixels' | 'no-library';

interface RedrawnPhoto {
  bytes: Buffer;
  /** SHA-256 in hex. */
  digest: string;
  width: number;
  height: number;
}

/** A camera of a telephone has up to 50 million pixels; a small file of more is made to fill the memory. */
const mostPixels = 50_000_000;

/** The longer side of what is kept, in pixels: enough to read a house number, too little to be a poster. */
const longestSide = 2560;

const secondsAtMost = 20;

/**
 * How the files begin that are read, so that no other of the library's many readers is ever given anything: SVG and PDF are
 * programs rather than pictures. Latin-1.
 */
const beginnings = /^(\xff\xd8\xff|\x89PNG\r\n|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(avif|avis))/;

/** Of the boxes of ISO media, `ftyp` with these brands is what iPhones save. sharp as it is published cannot read it. */
const heic = /^[^]{4}ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/;

/**
 * Draws a picture anew: upright, without position, camera and whatever else its file carried, and not larger than needed.
 * What cannot be drawn is none.
 */
export async function redrawPhoto(bytes: Buffer): Promise<RedrawnPhoto | PhotoFault> {
  const beginning = bytes.toString('latin1', 0, 16);
  if (heic.test(beginning)) return 'heic';
  if (!beginnings.test(beginning)) return 'not-a-photo';
  const sharp = await import('sharp').then((module) => module.default).catch(() => undefined);
  if (!sharp) return 'no-library';
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { width, height } = await image.metadata();
    if (width * height > mostPixels) return 'too-many-pixels';
    const { data, info } = await image
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      // A transparent ground is white on paper, not black.
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82 })
      .timeout({ seconds: secondsAtMost })
      .toBuffer({ resolveWithObject: true });
    const digest = createHash('sha256').update(data).digest('hex');
    return { bytes: data, digest, width: info.width, height: info.height };
  } catch (error) {
    return /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'not-a-photo';
  }
}
