import { Problem } from '../../shared/problem.js';

/** Why a file was not taken as a picture. */
export class PictureProblem extends Problem<'not-a-picture' | 'too-large' | 'not-kept'> {}

interface Picture {
  blob: Blob;
  width: number;
  height: number;
}

/** What the widest card needs on a sharp screen; more is only a slow page. */
const longestSide = 1600;
const largestFile = 40 * 1024 * 1024;

/** Makes a picture as small as a page needs. Drawn anew, it loses where and when it was taken, too. */
export async function readPicture(
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Picture> {
  if (file.size > largestFile) throw new PictureProblem('too-large');
  onProgress(0.1);
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PictureProblem('not-a-picture');
  });
  signal.throwIfAborted();
  onProgress(0.4);
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  onProgress(0.7);
  // Drawings keep their edges and see-through parts as PNG; photos are smaller as JPEG.
  const type = file.type === 'image/png' && file.size < 1024 * 1024 ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.85));
  signal.throwIfAborted();
  if (!blob) throw new PictureProblem('not-a-picture');
  onProgress(1);
  return { blob, width, height };
}
