import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
// @ts-expect-error A plain script has no types.
import * as bootstrap from '../../scripts/bootstrap/web-servers.mjs';

type Install = (...packages: string[]) => void;
const ensure = bootstrap.ensureWebServers as (
  wanted: { file: string; packages: string[] }[],
  install: Install,
) => void;

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-programs-'));
after(() => rmSync(folder, { recursive: true }));

describe('web servers for the tests', () => {
  const here = { file: path.join(folder, 'here'), packages: ['of-here'] };
  const away = { file: path.join(folder, 'away'), packages: ['of-away', 'more'] };
  writeFileSync(here.file, '');

  it('are not installed where they are', () => {
    ensure([here], () => assert.fail('installed'));
  });

  it('are installed where they are missing, and only those', () => {
    const installed: string[] = [];
    ensure([here, away], (...packages) => {
      installed.push(...packages);
      writeFileSync(away.file, '');
    });
    assert.deepEqual(installed, ['of-away', 'more']);
    rmSync(away.file);
  });

  it('that cannot be installed are a failure, with what is missing', () => {
    assert.throws(() => ensure([here, away], () => undefined), /away could not be installed/);
  });
});
