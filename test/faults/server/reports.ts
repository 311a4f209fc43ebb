import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { keysOf, openDatabase } from '../../../server/collector/database/open.js';
import { redrawPhoto } from '../../../server/collector/photos/redraw-photo.js';
import { readSettings } from '../../../server/settings.js';
import { form as formSchema, type FormAnswer } from '../../../src/contract/index.js';
import { fillInForm, newKey } from '../../conformance/fill.js';
import { testVariables } from '../../server/collector.js';
import { newPhotoName, sha256 } from '../../server/photo-sender.js';
import type { Run } from './run.js';
import type { Sender, Sent } from './sender.js';

/** Asks for a picture; the feed has nothing else. */
export const report = formSchema.parse({
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true },
    { name: 'photos', type: 'photos', label: '照片', required: true },
  ],
  submit: { url: '/submissions/test' },
});
export const reportFeed = { civic: 1, lang: 'zh-Hans', forms: [report] };

/** Small enough that a picture comes in several parts. */
export const smallBodies = { BODY_LIMIT: '4096' };

/** No two are alike, and each takes some parts. */
export const takePhoto = (): Promise<Buffer> =>
  sharp(randomBytes(96 * 64 * 3), { raw: { width: 96, height: 64, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();

export function fillInReport(photos: string[]): FormAnswer & { secret: string } {
  const filled = fillInForm(report);
  return { ...filled, values: { ...filled.values, photos }, form: report.id };
}

export interface Report {
  sent: Sent;
  /** The picture that it ends with, as it was sent; nothing once it was taken back. */
  picture: Buffer | undefined;
}

/** Reports with a picture; some are put right with another one, and some are taken back. */
export async function sendReport(sender: Sender, place: number): Promise<Report> {
  const upload = async (): Promise<[string, Buffer]> => {
    const [photo, bytes] = [newPhotoName(), await takePhoto()] as const;
    await sender.sendPhoto(report.id, photo, bytes);
    return [photo, bytes];
  };
  const [photo, picture] = await upload();
  const submission = fillInReport([photo]);
  const sent = await sender.send({ key: newKey(), submission });
  if (place % 10 === 0) {
    await sender.withdraw(sent);
    return { sent, picture: undefined };
  }
  if (place % 7 !== 0) return { sent, picture };
  const [other, bytes] = await upload();
  await sender.correct(sent, { ...submission.values, photos: [other] });
  return { sent, picture: bytes };
}

/** Sent = stored = counted, once each; every picture is whole, belongs to its report, and no other is there. */
export async function reportsAreStored(
  { variables, photos: folder }: Run,
  reports: readonly Report[],
): Promise<void> {
  const database = await openDatabase(readSettings({ ...testVariables, ...variables }).database);
  try {
    const rows = await database
      .selectFrom('submissions')
      .leftJoin('photos', 'photos.submission', 'submissions.id')
      .select(['receipt', 'answers', 'submissions.state as stored', 'photo', 'digest'])
      .select('photos.state as drawn')
      .execute();
    const byReceipt = new Map(rows.map((row) => [row.receipt, row]));
    assert.equal(rows.length, reports.length, 'stored once each, with one picture at most');
    const files: string[] = [];
    for (const { sent, picture } of reports) {
      const row = byReceipt.get(sent.receipt.receipt)!;
      if (!picture) {
        assert.deepEqual([row.stored, row.answers, row.photo], ['withdrawn', null, null]);
        continue;
      }
      const { name, photos } = JSON.parse(row.answers!) as { name: string; photos: string[] };
      assert.deepEqual([row.stored, row.drawn], ['counted', 'ready']);
      assert.deepEqual([name, photos], [sent.submission.values['name'], [row.photo]]);
      const drawn = await redrawPhoto(picture);
      assert.ok(typeof drawn === 'object');
      const file = path.join('test', row.photo!, 'photo.jpg');
      assert.equal(row.digest, drawn.digest, 'it is the picture that was sent');
      const kept = keysOf(database).openBytes(readFileSync(path.join(folder, file)), file);
      assert.equal(sha256(kept), drawn.digest, 'it is whole');
      files.push(file);
    }
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
    assert.deepEqual(there.sort(), files.sort(), 'nothing else is left in the folder');
    const kept = reports.filter(({ picture }) => picture).length;
    const counters = await database.selectFrom('counters').select('signatures').execute();
    assert.deepEqual(counters, [{ signatures: kept }], 'counted');
    const pictures = await database.selectFrom('photos').select('photo').execute();
    assert.equal(pictures.length, kept);
  } finally {
    await database.destroy();
  }
}

/** The answers to the form as a reader sees them. */
export async function publicAnswers(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/feeds/test.json`);
  const { forms } = (await response.json()) as { forms: [{ answers?: number }] };
  return forms[0].answers ?? 0;
}
