/** China's own ciphers, as their standards' examples have them, and as the server stores with them. */
import assert from 'node:assert/strict';
import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { FieldKeys } from '../../server/collector/database/field-keys.js';
import { decryptSm, encryptSm, smKeyFor } from '../../server/collector/database/sm.js';
import { foundIn } from './bytes.js';
import { adminToken, openCollector, testVariables, type TestCollector } from './collector.js';
import { runCommand } from './command.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';
import { knownPerson, signAs } from './known-person.js';

const secret = 'a-key-for-sm4-of-these-tests-0123456789';
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

test('Node hashes and encrypts as the standards’ examples have it', () => {
  const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
  // GB/T 32905-2016, A.1 and A.2.
  assert.equal(sm3('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  assert.equal(
    sm3('abcd'.repeat(16)),
    'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
  );
  // GB/T 32907-2016, A.1, and A.2: the same a million times.
  const key = hex('0123456789abcdeffedcba9876543210');
  const cipher = createCipheriv('sm4-ecb', key, null);
  let block = cipher.update(key);
  assert.equal(block.toString('hex'), '681edf34d206965e86b3e94f536e4246');
  for (let times = 1; times < 1_000_000; times++) block = cipher.update(block);
  assert.equal(block.toString('hex'), '595298c7c6fd271f0402f804c33d3f66');
  // GM/T 0042-2015, D.3: HMAC-SM3.
  const macKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index + 1));
  const text = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2);
  assert.equal(
    createHmac('sm3', macKey).update(text).digest('hex'),
    'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a',
  );
});

test('what is encrypted can be opened by whoever has the standards and the key, and by nobody who changed it', () => {
  const key = smKeyFor(secret, 'fields');
  const text = '居民的回答，比一个分组长，所以计数器要往前走。';
  const place = '["answers","R-1"]';
  const sealed = encryptSm(key, Buffer.from(text), place);

  // By hand: each value of the counter is encrypted by SM4 itself, and laid over sixteen bytes.
  const [nonce, body] = [sealed.subarray(0, 16), sealed.subarray(48)];
  const blocks = createCipheriv('sm4-ecb', key.subarray(0, 16), null);
  const first = BigInt(`0x${nonce.toString('hex')}`);
  const stream = Array.from({ length: Math.ceil(body.length / 16) }, (_, index) => {
    const counter = BigInt.asUintN(128, first + BigInt(index));
    return blocks.update(hex(counter.toString(16).padStart(32, '0')));
  });
  const over = Buffer.concat(stream);
  assert.ok(body.length > 32, 'or the counter never moves');
  assert.equal(Buffer.from(body.map((byte, index) => byte ^ over[index]!)).toString(), text);

  const again = encryptSm(key, Buffer.from(text), place);
  assert.equal(decryptSm(key, again, place).toString(), text);
  assert.notDeepEqual(again.subarray(48), encryptSm(key, Buffer.from(text), place).subarray(48));
  for (let index = 0; index < again.length; index++) {
    const changed = Buffer.from(again);
    changed[index]! ^= 1;
    assert.throws(() => decryptSm(key, changed, place), /was changed/, `byte ${index}`);
  }
  assert.throws(() => decryptSm(key, again, '["answers","R-2"]'), /belongs elsewhere/);
  assert.throws(() => decryptSm(key, again.subarray(0, 20), place), /was changed/);
  assert.throws(() => decryptSm(smKeyFor(`${secret}x`, 'fields'), again, place), /was changed/);
});

test('pictures are encrypted by the same keys, and either cipher reads what the other has written', () => {
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3]);
  const [standard, sm] = [new FieldKeys([secret]), new FieldKeys([secret], 'sm')];
  const byStandard = standard.sealBytes(picture, 'a.jpg');
  const bySm = sm.sealBytes(picture, 'a.jpg');
  assert.deepEqual([sm.isCurrent(bySm), sm.isCurrent(byStandard)], [true, false]);
  for (const keys of [standard, sm])
    for (const sealed of [byStandard, bySm])
      assert.deepEqual(Buffer.from(keys.openBytes(sealed, 'a.jpg')), picture);
  assert.throws(() => sm.openBytes(bySm, 'b.jpg'), /belongs elsewhere/);
});

/** The beginnings of the stored answers, which name cipher and key. */
async function numbersIn(collector: TestCollector): Promise<string[]> {
  const rows = await collector.database
    .withoutPlugins()
    .selectFrom('submissions')
    .select('answers')
    .execute();
  return rows.map(({ answers }) => answers!.split(':')[2]!);
}

async function findByPhone(collector: TestCollector, phone: string): Promise<unknown> {
  const query = new URLSearchParams({ search: phone });
  const response = await collector.get(`/admin/responses/test/${openPledge.id}?${query}`, {
    Authorization: `Bearer ${adminToken}`,
  });
  const { responses } = (await response.json()) as {
    responses: { answers: { name: string } }[];
  };
  return responses.map(({ answers }) => answers.name);
}

await onEachDatabase('CRYPTO=sm', ({ fresh }) => {
  test('there and back again: new answers at once, those of before by rotation, and check and audit say so', async () => {
    const variables = await fresh();
    const standard = { ENCRYPTION_KEYS: secret };
    const sm = { ...standard, CRYPTO: 'sm' };
    const before = await openCollector(variables, standard);
    await signAs(before, 1);
    const [aesNumber] = await numbersIn(before);

    // A rolling change: the one of before reads what the new one has written.
    const after = await openCollector(variables, sm);
    assert.equal((await signAs(after, 2)).status, 201);
    const numbers = await numbersIn(after);
    const smNumber = numbers[1]!;
    assert.match(smNumber, /^sm[0-9a-f]{6}$/);
    assert.deepEqual(numbers, [aesNumber, smNumber]);
    for (const collector of [before, after])
      for (const index of [1, 2])
        assert.deepEqual(await findByPhone(collector, knownPerson(index).phone), [
          knownPerson(index).name,
        ]);
    await before.close();

    const settings = {
      ...testVariables,
      ...variables,
      FEEDS_DIR: after.folder,
      PHOTOS_DIR: `${after.folder}/photos`,
    };
    const rotated = await runCommand({ ...settings, ...sm }, 'rotate');
    assert.deepEqual([rotated.code, rotated.err], [0, '']);
    assert.ok(rotated.out.includes(`with key ${smNumber} (SM4-CTR + HMAC-SM3)`), rotated.out);
    assert.deepEqual(await numbersIn(after), [smNumber, smNumber]);
    if ('DATABASE_FILE' in variables)
      assert.deepEqual(
        foundIn(variables.DATABASE_FILE, [knownPerson(1).name, knownPerson(2).phone]),
        [],
      );
    const checked = await runCommand({ ...settings, ...sm }, 'check');
    assert.ok(checked.out.includes(`encrypted with key ${smNumber} (SM4-CTR + HMAC-SM3);`));
    const folder = path.join(after.folder, 'audit');
    assert.equal((await runCommand({ ...settings, ...sm }, 'audit', folder)).code, 0);
    const shown = JSON.parse(readFileSync(path.join(folder, 'encryption.json'), 'utf8')) as {
      method: string;
      used: { number: string; method: string }[];
    };
    assert.equal(shown.method, 'SM4-CTR + HMAC-SM3');
    assert.deepEqual(
      shown.used.map(({ number, method }) => [number, method]),
      [[smNumber, shown.method]],
    );
    await after.close();

    const back = await openCollector(variables, standard);
    assert.deepEqual(await findByPhone(back, knownPerson(1).phone), [knownPerson(1).name]);
    assert.equal((await runCommand({ ...settings, ...standard }, 'rotate')).code, 0);
    assert.deepEqual(await numbersIn(back), [aesNumber, aesNumber]);
    await back.close();
  });

  test('a value that was put into another row, or changed by a bit, is not believed', async () => {
    const collector = await openCollector(await fresh(), { CRYPTO: 'sm' });
    const receipts = [(await signAs(collector, 1)).body.receipt as string];
    receipts.push((await signAs(collector, 2)).body.receipt as string);
    const raw = collector.database.withoutPlugins();
    const answersOf = async (receipt: string): Promise<string> =>
      (
        await raw
          .selectFrom('submissions')
          .select('answers')
          .where('receipt', '=', receipt)
          .executeTakeFirstOrThrow()
      ).answers!;
    const read = () =>
      collector.database
        .selectFrom('submissions')
        .select(['receipt', 'answers'])
        .where('receipt', '=', receipts[1]!)
        .execute();
    const put = (answers: string) =>
      raw.updateTable('submissions').set({ answers }).where('receipt', '=', receipts[1]!).execute();
    const own = await answersOf(receipts[1]!);
    assert.equal((await read()).length, 1);
    await put(await answersOf(receipts[0]!));
    await assert.rejects(read(), /belongs elsewhere/);
    const place = own.length - 10;
    await put(own.slice(0, place) + (own[place] === 'A' ? 'B' : 'A') + own.slice(place + 1));
    await assert.rejects(read(), /was changed/);
    await collector.close();
  });
});
