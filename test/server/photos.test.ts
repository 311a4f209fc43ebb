import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import type { FeedFile } from '../../server/collector/feeds/feed-file.js';
import { anonymise } from '../../server/collector/retention.js';
import { fillInSignUp, newSecret } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { foundIn } from './bytes.js';
import { adminToken, type Answer, openCollector, type TestCollector } from './collector.js';
import { onEachStore } from './bucket-server.js';
import type { DatabaseVariables } from './databases.js';
import { plainPledge } from './feed.js';
import {
  fromTelephone,
  keptFile,
  newPhotoName,
  photoFiles,
  photoSender,
  sha256,
  storeOf,
} from './photo-sender.js';

const day = 24 * 60 * 60 * 1000;
const admin = { Authorization: `Bearer ${adminToken}` };
const photosField = { name: 'photos', type: 'photos', label: '照片', max: 2 } as const;
const report = {
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [{ name: 'what', type: 'text', label: '什么问题', required: true }, photosField],
  submit: { url: '/submissions/test' },
};
const pledge = { ...plainPledge, fields: [...plainPledge.fields, photosField] };
const bare = makeActivity([makePost('a', 0, { capacity: 1 })]);
const activity = { ...bare, fields: [...bare.fields, photosField] };
const secret = 's'.repeat(43);

async function open(variables: DatabaseVariables): Promise<TestCollector> {
  const collector = await openCollector(variables, { BODY_LIMIT: '20000' });
  const silent = { ...report, id: 'silent', anonymous: true };
  const forms = [report, silent];
  collector.saveFeed({ civic: 1, forms, pledges: [pledge], activities: [activity] });
  return collector;
}

async function post(collector: TestCollector, where: string, body: object): Promise<Response> {
  return collector.app.request(`/submissions/test/${where}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const answer = (collector: TestCollector, photos: string[], form = 'report'): Promise<Answer> =>
  collector.sign({ civic: 1, form, values: { what: '路灯', photos }, consents: [], secret });

/** A form of each kind, filled in with a picture. */
const kinds = {
  report: (photos: string[]) => ({
    civic: 1,
    form: 'report',
    values: { what: '路灯', photos },
    consents: [],
    secret: newSecret(),
  }),
  [pledge.id]: (photos: string[]) => ({
    civic: 1,
    pledge: pledge.id,
    values: { name: `王${newSecret()}`, photos },
    consents: [],
    secret: newSecret(),
  }),
  [activity.id](photos: string[]) {
    const signUp = fillInSignUp(activity, ['a']);
    return { ...signUp, values: { ...signUp.values, photos } };
  },
};

const missing = [{ pointer: '/values/photos', code: 'photo' }];

await onEachStore('photos', ({ kind, store, fresh }) => {
  test('come in parts, again after a cut, and are kept upright and without the place they were taken at', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    assert.ok(bytes.includes('Exif') && bytes.includes('Camera of somebody'));
    const one = photoSender(collector, bytes);
    const { partBytes } = (await one.announce()).body;
    const count = Math.ceil(bytes.length / partBytes);
    assert.ok(count > 2, `${count} parts`);
    assert.deepEqual((await one.send(1)).body.parts, [1]);
    // A part that was damaged on its way is refused, and can come again.
    const damaged = new Uint8Array(partBytes);
    const refused = await one.sendPart(0, damaged, sha256(bytes.subarray(0, partBytes)));
    assert.equal(refused.body.errors![0]!.code, 'part');
    // After the cut: what is here, and the same part twice.
    assert.deepEqual((await one.announce()).body.parts, [1]);
    assert.equal((await one.send(1)).status, 200);
    // Nothing can be sent with a picture that is not whole.
    assert.deepEqual((await answer(collector, [one.photo])).body.errors, missing);
    const done = await one.sendAll();
    assert.deepEqual([done.body.state, done.body.width], ['ready', 200]);
    assert.equal((await one.send(0)).body.state, 'ready');
    for (const other of [{ sha256: 'a'.repeat(64) }, { bytes: 7 }, { form: 'silent' }])
      assert.equal((await one.announce(other)).body.code, 'key-reused');

    const row = await collector.database.selectFrom('photos').selectAll().executeTakeFirstOrThrow();
    assert.equal((await collector.get(`/admin/photos/test/${one.photo}`)).status, 401);
    const response = await collector.get(`/admin/photos/test/${one.photo}`, admin);
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    const shown = Buffer.from(await response.arrayBuffer());
    assert.equal(sha256(shown), row.digest);
    const { width, height, exif, orientation, format } = await sharp(shown).metadata();
    assert.deepEqual(
      [width, height, exif, orientation, format],
      [200, 300, undefined, undefined, 'jpeg'],
    );
    for (const trace of ['Exif', 'Camera of somebody', 'GPS'])
      assert.ok(!shown.includes(trace), trace);
    assert.deepEqual(await photoFiles(collector), [keptFile(one.photo)]);
    await collector.close();
  });

  test('belong to one form, pledge or sign-up from the moment it is stored, and are erased with it', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    for (const [form, fill] of Object.entries(kinds)) {
      const [own, alone] = [0, 1].map(() => photoSender(collector, bytes, { form }));
      for (const each of [own!, alone!]) assert.equal((await each.sendAll()).body.state, 'ready');
      const body = fill([own!.photo]);
      const first = await collector.sign(body);
      assert.equal(first.status, 201, JSON.stringify(first.body));
      // A name that somebody has seen is no way to another’s picture.
      assert.equal((await collector.sign(fill([own!.photo]))).status, form === 'duty' ? 409 : 422);
      // Nobody has sent the other one, a week later.
      collector.clock.now += 8 * day;
      await storeOf(collector).erase();
      assert.deepEqual(await photoFiles(collector), [keptFile(own!.photo)], form);
      assert.ok((await collector.sign(fill([alone!.photo]))).status >= 400);
      const owner = { receipt: first.body.receipt, secret: body.secret };
      assert.equal((await collector.withdraw(owner)).status, 200);
      assert.deepEqual(await photoFiles(collector), [], form);
    }
    assert.deepEqual(await collector.database.selectFrom('photos').selectAll().execute(), []);
    await collector.close();
  });

  test('come in parts however small a body may be', async () => {
    const collector = await openCollector(await fresh(), { BODY_LIMIT: '1024' });
    collector.saveFeed({ civic: 1, forms: [report] });
    const sent = await photoSender(collector, await fromTelephone(16, 9)).sendAll();
    assert.deepEqual([sent.body.state, sent.body.partBytes], ['ready', 512]);
    await collector.close();
  });

  test('stay with whoever found no room, for another post', async () => {
    const collector = await open(await fresh());
    const one = photoSender(collector, await fromTelephone(), { form: activity.id });
    await one.sendAll();
    const taken = fillInSignUp(activity, ['a']);
    const { body } = await collector.sign(taken);
    const late = kinds[activity.id]!([one.photo]);
    assert.equal((await collector.sign(late)).body.code, 'full');
    await collector.withdraw({ receipt: body.receipt, secret: taken.secret });
    assert.equal((await collector.sign(late)).status, 201);
    await collector.close();
  });

  test('that were announced for one form are not taken by another', async () => {
    const collector = await open(await fresh());
    const one = photoSender(collector, await fromTelephone());
    await one.sendAll();
    assert.deepEqual((await answer(collector, [one.photo], 'silent')).body.errors, missing);
    assert.equal((await answer(collector, [one.photo])).status, 201);
    await collector.close();
  });

  test('are shown to who has receipt and secret; a correction takes others, and the first are erased', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    const [one, other, strange] = [0, 1, 2].map(() => photoSender(collector, bytes));
    for (const each of [one!, other!, strange!]) await each.sendAll();
    const { receipt } = (await answer(collector, [one!.photo])).body;
    await answer(collector, [strange!.photo]);
    const view = (photo: string, more = {}) =>
      post(collector, `photos/${photo}`, { receipt, secret, ...more });
    const shown = await view(one!.photo);
    assert.deepEqual([shown.status, shown.headers.get('Content-Type')], [200, 'image/jpeg']);
    assert.equal(shown.headers.get('Cache-Control'), 'no-store');
    assert.ok(!Buffer.from(await shown.arrayBuffer()).includes('Exif'));
    for (const [photo, more] of [
      [one!.photo, { secret: newSecret() }],
      [strange!.photo, {}],
      [other!.photo, {}],
      ['..%2f..%2fetc%2fpasswd', {}],
    ] as const)
      assert.equal((await view(photo, more)).status, 404, photo);
    const values = { what: '路灯', photos: [other!.photo] };
    const correct = () => post(collector, 'correct', { receipt, secret, values });
    assert.equal((await correct()).status, 200);
    const left = [other!, strange!].map(({ photo }) => keptFile(photo)).sort();
    assert.deepEqual(await photoFiles(collector), left);
    // The answer was lost, and it is sent again.
    assert.equal((await correct()).status, 200);
    assert.equal((await view(other!.photo)).status, 200);
    assert.equal((await view(one!.photo)).status, 404);
    await collector.close();
  });

  test('go when the desk takes the response back, and when its term is over', async () => {
    const variables = await fresh();
    const collector = await open(variables);
    const bytes = await fromTelephone();
    const [one, other] = [0, 1].map(() => photoSender(collector, bytes));
    for (const each of [one!, other!]) await each.sendAll();
    const { receipt } = (await answer(collector, [one!.photo])).body;
    await answer(collector, [other!.photo]);
    const taken = await collector.app.request(`/admin/responses/test/${receipt}/withdraw`, {
      method: 'POST',
      headers: admin,
    });
    assert.equal(taken.status, 200);
    assert.deepEqual(await photoFiles(collector), [keptFile(other!.photo)]);
    collector.clock.now += 1000 * day;
    const terms = { retentionDays: 365, signUpRetentionDays: 90 };
    await anonymise(collector.database, terms, collector.clock.now);
    await storeOf(collector).erase();
    assert.deepEqual(await photoFiles(collector), []);
    // Who has a picture could look up by its hash whether it was sent.
    if ('DATABASE_FILE' in variables)
      assert.deepEqual(foundIn(variables.DATABASE_FILE, [sha256(bytes), one!.photo]), []);
    await collector.close();
  });

  test('of an anonymous answer have no time finer than a day', async () => {
    const collector = await open(await fresh());
    const one = photoSender(collector, await fromTelephone(), { form: 'silent' });
    await one.sendAll();
    const { body } = await answer(collector, [one.photo], 'silent');
    const row = await collector.database.selectFrom('photos').selectAll().executeTakeFirstOrThrow();
    assert.equal(row.at, body.at);
    // Of a bucket nobody sets a time: what a store says of it is in the documentation.
    if (store === 'bucket') return collector.close();
    const { mtimeMs } = statSync(path.join(collector.folder, 'photos/test', keptFile(one.photo)));
    assert.equal(mtimeMs % day, 0);
    await collector.close();
  });

  test('are drawn once, however many send the last part, and in whatever order', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone();
    const one = photoSender(collector, bytes);
    const { partBytes } = (await one.announce()).body;
    const parts = Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, part) => part);
    const sent = await Promise.all(
      [...parts, ...parts, ...parts].reverse().map((part) => one.send(part)),
    );
    for (const { status, body } of sent) assert.equal(status, 200, JSON.stringify(body));
    assert.equal((await one.announce()).body.state, 'ready');
    assert.deepEqual(await photoFiles(collector), [keptFile(one.photo)]);
    assert.equal((await answer(collector, [one.photo])).status, 201);
    await collector.close();
  });

  test('whose server was killed before they were drawn, or lost its folder, are finished when they are asked for', async () => {
    const collector = await open(await fresh());
    const one = photoSender(collector, await fromTelephone());
    await one.sendAll();
    const back = { state: 'receiving', digest: null, width: null, height: null };
    await collector.database.updateTable('photos').set(back).execute();
    // Its parts are gone from the folder, and the rows say that they are here.
    const asked = await one.announce();
    assert.deepEqual([asked.body.state, asked.body.parts], ['receiving', []]);
    assert.equal((await one.sendAll()).body.state, 'ready');
    await collector.close();
  });

  test('are not erased under a form that is sent at the same moment', async () => {
    const collector = await open(await fresh());
    const bytes = await fromTelephone(40, 30);
    let kept = 0;
    for (let round = 0; round < (kind === 'sqlite' ? 6 : 12); round++) {
      const one = photoSender(collector, bytes);
      await one.sendAll();
      collector.clock.now += 8 * day;
      const [sent] = await Promise.all([
        answer(collector, [one.photo]),
        storeOf(collector).erase(),
        storeOf(collector).erase(),
      ]);
      const isThere = (await photoFiles(collector)).includes(keptFile(one.photo));
      assert.deepEqual([sent.status, isThere], isThere ? [201, true] : [422, false]);
      kept += Number(isThere);
    }
    const rows = await collector.database.selectFrom('photos').selectAll().execute();
    assert.equal(rows.length, kept);
    await collector.close();
  });

  test('what is announced and never sent keeps no room: the oldest of it goes, and what a form has named stays', async () => {
    const collector = await open(await fresh());
    const named = photoSender(collector, await fromTelephone());
    const { partBytes } = (await named.sendAll()).body;
    assert.equal((await answer(collector, [named.photo])).status, 201);
    const feed = { name: 'test', forms: new Map([['report', report]]) } as unknown as FeedFile;
    const store = storeOf(collector, 10 * partBytes);
    const announce = (photo: string) =>
      store.announce(feed, { photo, form: 'report', bytes: 9 * partBytes, sha256: '0'.repeat(64) });
    const waiting = async (): Promise<string[]> => {
      const rows = await collector.database
        .selectFrom('photos')
        .select('photo')
        .where('state', '=', 'receiving')
        .execute();
      return rows.map(({ photo }) => photo);
    };
    const names = Array.from({ length: 30 }, () => newPhotoName());
    for (const name of names) {
      collector.clock.now += 1000;
      await announce(name);
    }
    assert.deepEqual((await waiting()).sort(), names.slice(-10).sort());
    assert.deepEqual(await photoFiles(collector), [keptFile(named.photo)]);
    // Whoever was only slow begins anew, and parts that have come count as what they are.
    const slow = names[0]!;
    collector.clock.now += 1000;
    await announce(slow);
    for (const part of [0, 1, 2, 3, 4]) {
      const bytes = new Uint8Array(randomBytes(partBytes));
      await store.takePart(feed, slow, part, bytes, sha256(bytes));
    }
    await announce(names[1]!);
    const left = await waiting();
    assert.ok(left.includes(slow) && left.includes(names[1]!));
    assert.equal(left.length, 6);
    await collector.close();
  });
});
