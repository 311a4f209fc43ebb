import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DeskProblem, reportingUnwritable } from './desk-problem.js';
import { replaceFile } from './safe-file.js';

/** What the first bytes say, whatever the name says. SVG is left out: it can hold scripts. */
function pictureType(bytes: Uint8Array): 'jpg' | 'png' | 'webp' | undefined {
  const begins = (at: number, ...expected: number[]): boolean =>
    expected.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0xff, 0xd8, 0xff)) return 'jpg';
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'webp';
  return undefined;
}

/** Keeps a picture beside the feeds. @returns its address, relative to them. */
export async function savePicture(folder: string, bytes: Uint8Array): Promise<string> {
  const type = pictureType(bytes);
  if (!type) throw new DeskProblem('not-a-picture');
  // Named by its content: the same picture is kept once, and none replaces another.
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const name = `${digest}.${type}`;
  await reportingUnwritable(async () => {
    await mkdir(path.join(folder, 'pictures'), { recursive: true });
    await replaceFile(path.join(folder, 'pictures', name), bytes);
  });
  return `pictures/${name}`;
}
