import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { check } from '../../src/contract/index.js';
import { recordsTable } from '../../src/contract/generated/records-table.js';
import { anonymise } from '../../server/collector/retention.js';
import type { DeskAct } from '../../server/collector/cases/case-state.js';
import { eraseWithAnswers } from '../../server/collector/cases/erase-cases.js';
import { CasePhotos } from '../../server/collector/cases/case-photos.js';
import { newSecret } from '../conformance/fill.js';
import { foundIn } from './bytes.js';
import {
  admin,
  caseDesk,
  follow,
  move,
  openReports,
  passText,
  publicFeed,
  secrets,
  sendReport,
} from './case-desk.js';
import type { TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { fromTelephone, photoFiles, photoSender, storeOf } from './photo-sender.js';

const day = 24 * 60 * 60 * 1000;

/** Every address at which a picture could be. */
async function publicAddresses(collector: TestCollector): Promise<string[]> {
  const { database, folder } = collector;
  const [sent, copies, cases] = await Promise.all([
    database.selectFrom('photos').selectAll().execute(),
    database.selectFrom('case_photos').selectAll().execute(),
    database.selectFrom('cases').selectAll().execute(),
  ]);
  const files = readdirSync(path.join(folder, 'photos'), { recursive: true }).map(String);
  const names = [
    ...sent.flatMap(({ photo, digest, sha256 }) => [photo, digest ?? '', sha256]),
    ...copies.flatMap(({ name, original }) => [name, original]),
    ...cases.flatMap(({ record, id }) => [record, String(id), `${record}/0`, `${record}/photo`]),
    ...files,
    ...files.map((file) => path.basename(file, '.jpg')),
  ];
  return [...new Set(names)].flatMap((name) => [
    `/feeds/test/photos/${name}.jpg`,
    `/feeds/test/photos/${name}`,
    `/feeds/photos/${name}.jpg`,
    `/feeds/pictures/${name}.jpg`,
    `/photos/test/${name}`,
    `/submissions/test/photos/${name}`,
    `/admin/photos/test/${name}`,
  ]);
}

/** The addresses at which a stranger gets a picture. */
async function shownToStrangers(collector: TestCollector): Promise<string[]> {
  const shown: string[] = [];
  for (const address of await publicAddresses(collector)) {
    const response = await collector.get(encodeURI(address));
    if (response.ok) shown.push(address);
  }
  return shown;
}

const erase = (collector: TestCollector): Promise<void> =>
  eraseWithAnswers({
    database: collector.database,
    photos: storeOf(collector),
    casePhotos: new CasePhotos(collector.database, collector.photoDisk),
  });

await onEachDatabase('a report', ({ kind, fresh }) => {
  test('stands in the queue, and nothing of it is public before a person has passed it', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    const one = photoSender(collector, await fromTelephone());
    await one.sendAll();
    await sendReport(collector, { photos: [one.photo] });
    const { cases, counts } = await desk.list();
    assert.deepEqual(counts, { new: 1, open: 1, overdue: 0, closed: 0 });
    const [entry] = cases;
    assert.deepEqual(
      [entry!.status, entry!.passed, entry!.title, entry!.photos],
      ['received', false, secrets.what, 1],
    );
    const { record } = entry!;
    // A reply changes the state for whoever reported it, and shows nothing to anybody else.
    await desk.must(record, { kind: 'reply', status: 'accepted', isPublic: true, text: '已安排' });
    assert.deepEqual((await publicFeed(collector)).records, []);
    assert.deepEqual(await shownToStrangers(collector), []);

    await desk.must(record, passText());
    const { records, text } = await publicFeed(collector);
    assert.equal(records.length, 1);
    assert.deepEqual(check(recordsTable, records[0], []), records[0], 'it follows the contract');
    const { id, status, opened, photos, updates, title, form, ...rest } = records[0]!;
    assert.deepEqual(
      [id, status, title, form],
      [record, 'accepted', '三单元门口路灯不亮', 'report'],
    );
    assert.match(opened!, /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    assert.deepEqual([photos, updates!.length, updates![0]!.text], [undefined, 1, '已安排']);
    assert.deepEqual(rest, { kind: 'case', category: 'lights', place: { name: '三单元门口' } });
    for (const own of [secrets.name, secrets.tel, secrets.what, '42.9', '李主任'])
      assert.ok(!text.includes(own), own);
    // Its pictures are passed one by one.
    assert.deepEqual(await shownToStrangers(collector), []);
    await collector.close();
  });

  test('shows the pictures that were passed: without metadata, blurred, and at no other address', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    const senders = [0, 1].map(async () => {
      const one = photoSender(collector, await fromTelephone());
      await one.sendAll();
      return one.photo;
    });
    const [photo, other] = await Promise.all(senders);
    await sendReport(collector, { photos: [photo!, other!] });
    const strange = await sendReport(collector);
    const [foreign, entry] = (await desk.list('?filter=all')).cases;
    assert.ok(strange && foreign);
    const { record } = (await desk.show(entry!.record)).photos === 2 ? entry! : foreign;
    const blurred = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
    const show: DeskAct = {
      kind: 'show-photo',
      photo: photo!,
      alt: '不亮的路灯',
      when: 'before',
      areas: [blurred],
    };
    // Nobody passes a picture of somebody else's report.
    const elsewhere = record === entry!.record ? foreign.record : entry!.record;
    assert.equal((await desk.act(elsewhere, show)).body.errors?.[0]?.code, 'photo');
    const shown = await desk.must(record, show);
    assert.deepEqual(await shownToStrangers(collector), [], 'the case itself is not passed yet');
    await desk.must(record, passText());
    const { name } = shown.shown[0]!;
    assert.ok(name !== photo && name.length >= 32);
    const address = `/feeds/test/photos/${name}.jpg`;
    assert.deepEqual(await shownToStrangers(collector), [address]);
    const { records } = await publicFeed(collector);
    const { src, alt, when, width, height } = records[0]!.photos![0]!;
    assert.deepEqual([src, alt, when], [`test/photos/${name}.jpg`, '不亮的路灯', 'before']);

    const response = await collector.get(address);
    const bytes = Buffer.from(await response.arrayBuffer());
    const metadata = await sharp(bytes).metadata();
    assert.deepEqual([metadata.width, metadata.height, metadata.exif], [width, height, undefined]);
    for (const trace of ['Exif', 'GPS', 'Camera of somebody']) assert.ok(!bytes.includes(trace));
    // The middle is five squares by five: far fewer differences than in the noise around it.
    const detail = async (of: Buffer, at: { x: number; y: number }): Promise<number> => {
      const box = {
        left: Math.round(at.x * metadata.width),
        top: Math.round(at.y * metadata.height),
        width: 16,
        height: 16,
      };
      // Statistics are of the whole input, whatever is drawn of it.
      const part = await sharp(of).extract(box).greyscale().png().toBuffer();
      const { channels } = await sharp(part).stats();
      return channels[0]!.stdev;
    };
    assert.ok((await detail(bytes, { x: 0.3, y: 0.3 })) < 6, 'blurred');
    assert.ok((await detail(bytes, { x: 0.02, y: 0.02 })) > 12, 'left alone');
    // The one that was sent is as it was, for the desk.
    const original = await collector.get(`/admin/photos/test/${photo}`, admin);
    const kept = Buffer.from(await original.arrayBuffer());
    assert.ok((await detail(kept, { x: 0.3, y: 0.3 })) > 12, 'kept');

    for (const act of [{ kind: 'hide-photo', name }, { kind: 'hide' }] as const) {
      await desk.must(record, act);
      assert.deepEqual(await shownToStrangers(collector), [], act.kind);
      assert.equal((await desk.undo(record)).status, 200);
      assert.deepEqual(await shownToStrangers(collector), [address], 'undone');
    }
    await collector.close();
  });

  test('is handled by act after act, each in its history with who and when; the last can be undone', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    const own = await sendReport(collector);
    const { record } = (await desk.list()).cases[0]!;
    await desk.must(record, passText());
    collector.clock.now += day;
    await desk.must(record, { kind: 'assign', responsible: 'property', due: '2100-01-01' });
    const unknown = await desk.act(record, { kind: 'assign', responsible: 'nobody' });
    assert.deepEqual(unknown.body.errors, [{ pointer: '/act/responsible', code: 'reference' }]);
    const empty = await desk.act(record, { kind: 'reply', isPublic: true });
    assert.equal(empty.status, 422);
    await desk.must(record, {
      kind: 'reply',
      status: 'in-progress',
      isPublic: false,
      text: '师傅姓张',
    });
    await desk.must(record, { kind: 'note', text: '找过两次' });
    collector.clock.now += day;
    await desk.must(record, {
      kind: 'reply',
      status: 'done',
      isPublic: true,
      text: '灯已修好',
      office: '物业服务中心',
    });
    // Added by the desk, and passed like the others.
    const upload = await collector.app.request(`/admin/cases/test/${record}/photos`, {
      method: 'POST',
      body: new Uint8Array(await fromTelephone()),
      headers: admin,
    });
    assert.equal(upload.status, 201);
    const { photo } = (await upload.json()) as { photo: string };
    assert.deepEqual(await shownToStrangers(collector), []);
    await desk.must(record, { kind: 'show-photo', photo, alt: '灯亮了', when: 'after', areas: [] });
    const done = (await publicFeed(collector)).records[0]!;
    assert.deepEqual(
      [done.status, done.responsible, done.due, done.photos?.[0]?.when, done.closed?.length],
      ['done', 'property', '2100-01-01', 'after', 17],
    );
    assert.deepEqual(
      done.updates!.map(({ status, text, by }) => [status, text, by]),
      [
        ['in-progress', undefined, undefined],
        ['done', '灯已修好', '物业服务中心'],
      ],
    );
    // Twice by mistake, from a second window: the case has moved on.
    const { version } = await desk.show(record);
    assert.equal((await desk.act(record, { kind: 'hide' }, version - 1)).body.code, 'too-late');
    for (const left of [0, 0]) {
      const undone = await desk.undo(record);
      assert.equal(undone.status, 200, String(left));
    }
    const now = await desk.show(record);
    assert.deepEqual([now.status, now.shown], ['in-progress', []]);
    assert.deepEqual(
      now.history.map(({ kind, who, undone }) => [kind, who, undone?.who]),
      [
        ['pass', '李主任', undefined],
        ['assign', '李主任', undefined],
        ['reply', '李主任', undefined],
        ['note', '李主任', undefined],
        ['reply', '李主任', '李主任'],
        ['show-photo', '李主任', '李主任'],
      ],
    );
    assert.equal((await publicFeed(collector)).records[0]!.closed, undefined);
    // Overdue from the day after the last one on.
    collector.clock.now = Date.parse('2100-01-01T12:00:00+08:00');
    assert.equal((await desk.list()).counts.overdue, 0);
    collector.clock.now += day;
    await sendReport(collector);
    const { cases, counts } = await desk.list();
    assert.deepEqual([counts.overdue, counts.new], [1, 1]);
    assert.deepEqual(
      cases.map(({ overdue }) => overdue),
      [true, false],
      'overdue first',
    );
    assert.equal((await desk.list('?responsible=property')).cases.length, 1);
    assert.equal((await desk.list('?responsible=grid')).cases.length, 0);
    const { body } = await follow(collector, own);
    assert.deepEqual(
      body.updates.map(({ text, kind: by }) => [text, by]),
      [['师傅姓张', 'private']],
      'a note is for the desk',
    );
    await collector.close();
  });

  test('is followed by its private link: a question is answered, what was done is judged, or taken up again in time', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    const own = await sendReport(collector);
    const { record } = (await desk.list()).cases[0]!;
    assert.deepEqual((await follow(collector, own)).body, {
      receipt: own.receipt,
      status: 'received',
      opened: (await desk.show(record)).opened,
      updates: [],
      asked: false,
      canRate: false,
      canReopen: false,
    });
    for (const wrong of [{ secret: newSecret() }, { receipt: 'XXXX-XXXX-XXXX' }])
      assert.equal((await follow(collector, { ...own, ...wrong })).status, 404);
    assert.equal((await move(collector, own, { act: 'answer', text: '无人问' })).status, 409);
    await desk.must(record, { kind: 'ask', text: '是哪一盏' });
    assert.equal((await follow(collector, own)).body.asked, true);
    const answer = { act: 'answer', text: '门口左边，找王小明' };
    for (let time = 0; time < 2; time++)
      assert.equal((await move(collector, own, answer)).status, 200);
    assert.equal((await desk.show(record)).history.length, 2, 'sent twice, said once');
    assert.equal((await move(collector, own, { act: 'rate', value: 5 })).status, 409);
    await desk.must(record, passText());
    await desk.must(record, { kind: 'reply', status: 'done', isPublic: true });
    const rated = await move(collector, own, { act: 'rate', value: 4, text: '找过三次' });
    assert.deepEqual([rated.body.rating, rated.body.canReopen], [4, true]);
    assert.deepEqual((await publicFeed(collector)).records[0]!.rating, { value: 4, count: 1 });
    // What the resident did is not the desk's to undo.
    assert.equal((await desk.undo(record)).body.code, 'too-late');
    const again = { act: 'reopen', text: '昨晚又不亮，电话13812345678' };
    for (let time = 0; time < 2; time++)
      assert.equal((await move(collector, own, again)).body.status, 'accepted');
    const { records, text } = await publicFeed(collector);
    assert.deepEqual([records[0]!.status, records[0]!.rating], ['accepted', undefined]);
    assert.match(records[0]!.updates!.at(-1)!.text!, /没有解决/);
    for (const said of ['是哪一盏', '门口左边', '找过三次', '昨晚又不亮'])
      assert.ok(!text.includes(said));

    await desk.must(record, { kind: 'reply', status: 'done', isPublic: true });
    collector.clock.now += 16 * day;
    assert.equal((await move(collector, own, again)).status, 409);
    // One's own words, and the private ones of the desk, are erased with the answers.
    assert.equal((await collector.withdraw(own)).status, 200);
    assert.equal((await follow(collector, own)).status, 404);
    const { history, withdrawn, answers } = await desk.show(record);
    assert.deepEqual([withdrawn, answers], [true, null]);
    assert.ok(!/左边|三次|又不亮|哪一盏/.test(JSON.stringify(history)));
    assert.equal((await publicFeed(collector)).records.length, 1, 'what was passed stays');
    await collector.close();
  });

  test('can be followed without script: plain forms, and nothing of the link in an address', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    const own = await sendReport(collector);
    const { record } = (await desk.list()).cases[0]!;
    const send = async (fields: Record<string, string>) => {
      const response = await collector.app.request('/submissions/test/case', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...own, ...fields }).toString(),
      });
      return { status: response.status, page: await response.text() };
    };
    const entry = await collector.get('/submissions/test/case');
    assert.match(
      entry.headers.get('Content-Security-Policy')!,
      /script-src 'self'.*form-action 'self'|form-action 'self'.*script-src 'self'/,
    );
    assert.match(await entry.text(), /<form method="post" action="case" data-link>/);
    assert.match((await send({})).page, /已收到/);
    const refused = await send({ secret: newSecret() });
    assert.deepEqual([refused.status, /没有找到/.test(refused.page)], [404, true]);
    await desk.must(record, { kind: 'ask', text: '<b>哪一盏</b>' });
    assert.match((await send({})).page, /&lt;b&gt;哪一盏[\s\S]*name="act" value="answer"/);
    assert.match((await send({ act: 'answer', text: '左边' })).page, /您说[\s\S]*左边/);
    const late = await send({ act: 'rate', value: '5' });
    assert.deepEqual([late.status, /role="alert"/.test(late.page)], [409, true]);
    await desk.must(record, { kind: 'reply', status: 'done', isPublic: true });
    assert.match((await send({})).page, /基本满意[\s\S]*要求重新办理/);
    assert.match((await send({ act: 'rate', value: '3' })).page, /您的评价：基本满意/);
    assert.match((await send({ act: 'reopen', text: '没有' })).page, /已受理/);
    assert.ok(!collector.lines.join('\n').includes(own.secret));
    await collector.close();
  });

  test('that another has made already is joined with it: every link stays good and is told; a circle is refused', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    const owns = [];
    for (let one = 0; one < 3; one++) owns.push(await sendReport(collector));
    const [first, second, third] = (await desk.list()).cases
      .map(({ record }) => record)
      .sort((one, other) => one.localeCompare(other));
    await desk.must(first!, passText());
    await desk.must(second!, { kind: 'merge', of: first! });
    await desk.must(third!, { kind: 'merge', of: second! });
    assert.equal(
      (await desk.act(first!, { kind: 'merge', of: third! })).body.errors?.[0]?.code,
      'loop',
    );
    assert.equal((await desk.act(first!, { kind: 'merge', of: first! })).status, 422);
    assert.equal((await desk.act(first!, { kind: 'merge', of: 'nothing' })).status, 422);
    assert.deepEqual((await desk.show(first!)).duplicates.sort(), [second, third].sort());
    const { records } = await publicFeed(collector);
    assert.deepEqual(
      records.map(({ id, reports }) => [id, reports]),
      [[first, 3]],
    );
    await desk.must(first!, { kind: 'reply', status: 'done', isPublic: true, text: '灯已修好' });
    let joined = 0;
    for (const own of owns) {
      const { body } = await follow(collector, own);
      assert.deepEqual([body.status, body.updates.at(-1)!.text], ['done', '灯已修好']);
      if (!body.joined) continue;
      joined += 1;
      assert.match(body.updates[0]!.text!, /合并/);
      await move(collector, own, { act: 'rate', value: 2 });
    }
    assert.equal(joined, 2);
    assert.deepEqual((await publicFeed(collector)).records[0]!.rating, { value: 2, count: 2 });
    // One of those who were joined says that it is not solved.
    const joinedOwn = (
      await Promise.all(
        owns.map(async (own) => ({ own, is: (await follow(collector, own)).body.joined })),
      )
    ).find(({ is }) => is)!.own;
    assert.equal(
      (await move(collector, joinedOwn, { act: 'reopen', text: '还是黑的' })).body.status,
      'accepted',
    );
    assert.equal((await publicFeed(collector)).records[0]!.status, 'accepted');
    // Parted again.
    assert.equal((await desk.undo(third!)).status, 200);
    assert.equal((await desk.show(third!)).status, 'received');
    assert.equal((await publicFeed(collector)).records[0]!.reports, 2);
    await collector.close();
  });

  test('is joined from two sides at once without ever going round in a circle', async () => {
    const collector = await openReports(await fresh());
    const desk = caseDesk(collector);
    for (let round = 0; round < (kind === 'sqlite' ? 3 : 8); round++) {
      for (let one = 0; one < 3; one++) await sendReport(collector);
      const [a, b, c] = (await desk.list('?filter=new')).cases.map(({ record }) => record);
      await Promise.all([
        desk.act(a!, { kind: 'merge', of: b! }, 0),
        desk.act(b!, { kind: 'merge', of: c! }, 0),
        desk.act(c!, { kind: 'merge', of: a! }, 0),
      ]);
      const rows = await collector.database.selectFrom('cases').selectAll().execute();
      const into = new Map(rows.map(({ id, duplicate_of }) => [id, duplicate_of]));
      for (const { id } of rows) {
        let steps = 0;
        for (let at: number | null = id; at !== null; at = into.get(at)!) assert.ok(++steps < 9);
      }
      for (const { record, status } of (await desk.list()).cases)
        if (status === 'received')
          await desk.must(record, { kind: 'reply', status: 'declined', isPublic: false });
    }
    await collector.close();
  });

  test('leaves nothing of the resident when it is taken back or its term is over; what was passed stays until then', async () => {
    const variables = await fresh();
    const collector = await openReports(variables);
    const desk = caseDesk(collector);
    const send = async () => {
      const one = photoSender(collector, await fromTelephone());
      await one.sendAll();
      return { photo: one.photo, own: await sendReport(collector, { photos: [one.photo] }) };
    };
    const [back, old] = [await send(), await send()];
    const records: string[] = [];
    for (const { record } of (await desk.list()).cases) {
      const { photo } = (await desk.show(record)).originals[0]!;
      await desk.must(record, passText());
      await desk.must(record, {
        kind: 'show-photo',
        photo,
        alt: '路灯',
        when: 'before',
        areas: [],
      });
      records.push(record);
    }
    assert.equal((await shownToStrangers(collector)).length, 2);
    await collector.withdraw(back.own);
    assert.equal((await shownToStrangers(collector)).length, 1, 'its picture went with it');
    assert.equal((await publicFeed(collector)).records.length, 2);
    assert.equal((await photoFiles(collector)).length, 2, 'one original, one copy');

    collector.clock.now += 400 * day;
    await anonymise(
      collector.database,
      { retentionDays: 365, signUpRetentionDays: 90 },
      collector.clock.now,
    );
    await erase(collector);
    assert.equal((await shownToStrangers(collector)).length, 1, 'the passed copy stays');
    assert.equal((await photoFiles(collector)).length, 1, 'the original is gone');
    if ('DATABASE_FILE' in variables)
      assert.deepEqual(
        foundIn(variables.DATABASE_FILE, [...Object.values(secrets), old.photo].slice(0, 3)),
        [],
      );
    // Never passed, and taken back: the desk has nothing to handle.
    const gone = await sendReport(collector);
    assert.equal((await desk.list()).counts.new, 1);
    await collector.withdraw(gone);
    assert.equal((await desk.list()).counts.new, 0);
    // A trial is no report.
    await collector.sign({
      civic: 1,
      form: 'report',
      values: { category: 'lights', what: '试' },
      consents: [],
      secret: newSecret(),
      test: true,
    });
    assert.equal((await desk.list()).counts.new, 0);
    await collector.close();
  });

  test('counts in measures: by state, category and area, and how long half of them took', async () => {
    const records = [
      {
        id: 'old',
        kind: 'case',
        title: '旧灯',
        category: 'lights',
        status: 'done',
        opened: '2024-03-01',
        closed: '2024-03-05',
        area: 'a',
      },
      {
        id: 'bin',
        kind: 'case',
        title: '垃圾桶',
        category: 'waste',
        status: 'accepted',
        opened: '2024-03-01',
      },
    ];
    const collector = await openReports(await fresh(), {
      records,
      measures: [
        { id: 'solved', label: '已解决', value: 50 },
        { id: 'open-waste', label: '垃圾' },
        { id: 'half', label: '一半用时', value: 99, unit: '天' },
        { id: 'area', label: '一区' },
        { id: 'through', label: '由表格来' },
      ],
      live: [
        { into: 'solved', count: 'records', where: { status: 'done' } },
        { into: 'open-waste', count: 'records', where: { category: 'waste', status: 'accepted' } },
        { into: 'half', count: 'median-days', where: { kind: 'case' } },
        { into: 'area', count: 'records', where: { area: 'a' } },
        { into: 'through', count: 'records', of: 'report' },
      ],
    });
    const desk = caseDesk(collector);
    const valuesOf = async () =>
      Object.fromEntries(
        (await publicFeed(collector)).measures.map(({ id, value }) => [id, value]),
      );
    assert.deepEqual(await valuesOf(), {
      solved: 51,
      'open-waste': 1,
      half: 4,
      area: 1,
      through: 0,
    });
    await sendReport(collector);
    const { record } = (await desk.list()).cases[0]!;
    assert.equal((await valuesOf())['through'], 0, 'not passed, not counted');
    await desk.must(record, passText({ area: 'a' }));
    collector.clock.now += 2 * day;
    await desk.must(record, { kind: 'reply', status: 'done', isPublic: true });
    assert.deepEqual(await valuesOf(), {
      solved: 52,
      'open-waste': 1,
      half: 3,
      area: 2,
      through: 1,
    });
    await desk.undo(record);
    assert.equal((await valuesOf())['solved'], 51);
    await collector.close();
  });
});
