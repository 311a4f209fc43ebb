import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import Sqlite from 'better-sqlite3';
import * as tar from 'tar';
import { fillIn } from '../conformance/fill.js';
import { openCollector, testVariables } from './collector.js';
import { runCommand } from './command.js';
import { openPledge } from './feed.js';

interface Manifest {
  rows: Record<string, number>;
}

await test('a backup of an older version comes back whole: a table that is new now is none that is missing', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-old-backup-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const variables = { ...testVariables, PHOTOS_DIR: path.join(folder, 'no-photos') };
  const stored = { DATABASE_FILE: path.join(folder, 'old.sqlite') };
  const writing = await openCollector(stored);
  assert.equal((await writing.sign(fillIn(openPledge))).status, 201);
  await writing.close();
  const file = path.join(folder, 'backup.tar');
  assert.equal((await runCommand({ ...variables, ...stored }, 'backup', file)).code, 0);

  // As the version before the chain of the access log has made it.
  const old = path.join(folder, 'old');
  mkdirSync(old);
  await tar.extract({ file, cwd: old });
  const database = new Sqlite(path.join(old, 'database'));
  database.exec(
    'drop table sessions; drop table users; drop table announcements; drop index contacts_by_form; drop table service_records; drop table access_log_end; alter table access_log drop column chain',
  );
  database.exec("delete from kysely_migration where name >= '0014'");
  database.close();
  const list = path.join(old, 'manifest.json');
  const made = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
  delete made.rows['access_log_end'];
  delete made.rows['service_records'];
  delete made.rows['announcements'];
  delete made.rows['users'];
  delete made.rows['sessions'];
  writeFileSync(list, JSON.stringify(made));
  const older = path.join(folder, 'older.tar');
  await tar.create({ file: older, cwd: old }, ['.']);

  const target = { ...variables, DATABASE_FILE: path.join(folder, 'restored.sqlite') };
  const said = await runCommand(target, 'restore', older);
  assert.deepEqual([said.code, said.err], [0, '']);
  assert.match(said.out, /Everything is here, and every count agrees/);
});
