import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { readSettings, SettingsError, withLocalSecrets } from '../../server/settings.js';

function complaint(variables: Record<string, string>): string {
  try {
    readSettings(variables);
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.message;
  }
  return assert.fail('these settings were taken');
}

await test('nothing has to be set on one’s own machine', () => {
  const settings = readSettings({});
  assert.equal(settings.host, '127.0.0.1');
  assert.equal(settings.database.kind, 'sqlite');
  assert.equal(settings.feedsFolder, 'feeds', 'nothing of the demo');
  assert.deepEqual(settings.rateLimit, { submissions: 240, seconds: 60 });
  assert.deepEqual(readSettings({ PORT: '', RATE_LIMIT: '' }), settings, 'empty means not set');
});

await test('everything that is wrong is said at once, in plain words, by the name of the setting', () => {
  const text = complaint({
    PORT: 'eighty',
    RATE_LIMIT: 'many',
    ALLOWED_ORIGINS: 'https://portal.example/path',
    DATABASE_URL: 'mysql://x',
    UTC_OFFSET: '8',
    BODY_LIMIT: '3',
    ADMIN_TOKEN: 'short',
    CRYPTO: 'des',
    S3_ENDPOINT: 's3.example',
    S3_FORCE_PATH_STYLE: 'yes',
  });
  for (const name of [
    'PORT',
    'RATE_LIMIT',
    'ALLOWED_ORIGINS',
    'DATABASE_URL',
    'UTC_OFFSET',
    'BODY_LIMIT',
    'ADMIN_TOKEN',
    'CRYPTO',
    'S3_ENDPOINT',
    'S3_FORCE_PATH_STYLE',
  ]) {
    assert.match(text, new RegExp(`^  ${name} must `, 'm'));
  }
  assert.doesNotMatch(text, /short|zod|ZodError/i, 'a secret is not repeated');
});

await test('a server that others can reach does not make up its secrets', () => {
  const text = complaint({ HOST: '0.0.0.0' });
  assert.match(text, /ADMIN_TOKEN must be set when HOST is 0\.0\.0\.0/);
  assert.match(text, /HASH_KEY must be set when HOST is 0\.0\.0\.0/);
  assert.match(
    complaint({ HOST: '0.0.0.0', PORT: 'eighty' }),
    /ADMIN_TOKEN must be set/,
    'whatever else is wrong',
  );
  assert.match(
    complaint({ DATABASE_URL: 'postgres://db/x' }),
    /HASH_KEY must be set when DATABASE_URL is/,
  );
});

await test('lists and limits are read', () => {
  const settings = readSettings({
    ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
    RATE_LIMIT: 'off',
    DATABASE_URL: 'postgresql://db/x',
    HASH_KEY: 'k'.repeat(32),
  });
  assert.deepEqual(settings.allowedOrigins, ['https://a.example', 'http://b.example:8080']);
  assert.equal(settings.rateLimit, undefined);
  assert.deepEqual(settings.database, {
    kind: 'postgres',
    url: 'postgresql://db/x',
    pool: 10,
    secrets: ['k'.repeat(32)],
  });
});

await test('pictures go to a folder, or to a bucket once it is named', () => {
  assert.deepEqual(readSettings({ PHOTOS_DIR: 'p' }).photoStore, { kind: 'folder', folder: 'p' });
  const bucket = {
    S3_BUCKET: 'pictures',
    S3_ENDPOINT: 'https://s3.example',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };
  assert.deepEqual(readSettings(bucket).photoStore, {
    kind: 's3',
    bucket: 'pictures',
    endpoint: 'https://s3.example',
    region: 'us-east-1',
    forcePathStyle: false,
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
  });
  assert.match(
    complaint({ ...bucket, AWS_SECRET_ACCESS_KEY: '' }),
    /AWS_SECRET_ACCESS_KEY must be set when the other half of the key is/,
  );
});

await test('the key beside the database is made once, and one that was not wholly written is none', (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-key-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const settings = readSettings({ DATABASE_FILE: path.join(folder, 'own', 'c.sqlite') });
  const file = path.join(folder, 'own', 'c.sqlite.hash-key');
  const keyNow = (): string => withLocalSecrets(settings, () => undefined).hashKey;
  const made = keyNow();
  assert.ok(made.length >= 32);
  assert.equal(keyNow(), made);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  // A disk that was full leaves an empty file, and an empty key is one that everybody knows.
  for (const half of ['', '\n', made.slice(0, 10)]) {
    writeFileSync(file, half);
    assert.throws(keyNow, /c\.sqlite\.hash-key/);
    assert.equal(
      readFileSync(file, 'utf8'),
      half,
      'it is for the operator to say what becomes of it',
    );
  }
});

await test('the demo says which setting keeps the collector from starting', async (context) => {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    env: { PATH, PORT: '0', RATE_LIMIT: 'many' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = once(child, 'close');
  context.after(async () => {
    child.kill();
    await end;
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes('The demo is running')) break;
  // Then all that it said is here.
  child.kill();
  await end;
  assert.match(said, /RATE_LIMIT must be/);
});
