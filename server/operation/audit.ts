import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { checkAccessLog } from '../collector/admin/access-log.js';
import { methodOf } from '../collector/database/field-keys.js';
import { type Database, keysOf, openDatabase } from '../collector/database/open.js';
import { sealedTables } from '../collector/database/sealed-columns.js';
import { FeedFolder } from '../collector/feeds/feed-file.js';
import { sha256 } from '../collector/submissions/secret.js';
import { noticeText } from '../../src/contract/rules/notices.js';
import { ownFile } from '../files.js';
import { csvRows } from '../formats/csv.js';
import { isId } from '../pages/layout.js';
import { type Settings, withLocalSecrets } from '../settings.js';
import { PlainError } from './explain-error.js';
import { countRows, recount } from './recount.js';
import { version } from './version.js';

/**
 * Writes what an inspector asks for into a folder that is not there yet. There is nothing in it that says who anybody is, and
 * nothing with which somebody could get in.
 */
export async function audit(given: Settings, folder: string): Promise<void> {
  if (existsSync(folder)) throw new PlainError(`${folder} is there already: name a new folder.`);
  const settings = withLocalSecrets(given, () => undefined);
  const database = await openDatabase(settings.database);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const write = (name: string, content: unknown): void =>
      writeFileSync(
        path.join(folder, name),
        typeof content === 'string' ? content : `${JSON.stringify(content, undefined, 2)}\n`,
        { mode: 0o600 },
      );
    write('settings.json', shownSettings(settings));
    write('texts.json', await shownTexts(settings.feedsFolder));
    write('given.csv', await givenTexts(database));
    write('counts.json', { rows: await countRows(database), wrong: await recount(database) });
    write('retention.json', await shownRetention(database, settings));
    write('encryption.json', await shownEncryption(database));
    write('access.csv', await accessLog(database));
    const chain = await checkAccessLog({ database, hashKey: settings.hashKey });
    write('access-chain.json', chain);
    const sbom = ['sbom.cdx.json', '../sbom.cdx.json']
      .map(ownFile)
      .find((file) => existsSync(file));
    if (sbom) copyFileSync(sbom, path.join(folder, 'sbom.cdx.json'));
    write('README.txt', readme(new Date().toISOString(), sbom !== undefined));
    process.stdout.write(`${folder}: ${(await readdir(folder)).sort().join(', ')}\n`);
    if (chain.wrong.length > 0)
      throw new PlainError(
        `访问记录被改动过。\nThe access log was changed:\n  ${chain.wrong.join('\n  ')}`,
      );
  } finally {
    await database.destroy();
  }
}

/** The settings that decide what is done with data. What is not named here may be a secret, and is left out. */
const shownSettings = (settings: Settings) => ({
  server: version,
  database: settings.database.kind,
  photos: shownPhotoStore(settings.photoStore),
  siteUrl: settings.siteUrl,
  allowedOrigins: settings.allowedOrigins,
  trustedProxies: settings.trustedProxies,
  retentionDays: settings.retentionDays,
  signUpRetentionDays: settings.signUpRetentionDays,
  reopenDays: settings.reopenDays,
  rateLimit: settings.rateLimit,
  bodyLimit: settings.bodyLimit,
  wallLength: settings.wallLength,
  utcOffset: settings.utcOffset,
  sendsMail: settings.mail !== undefined,
  sendsSms: settings.sms !== undefined,
  captcha: settings.captcha?.kind ?? 'off',
  /** Systems that are told what happens, by their names. */
  webhooks: settings.webhooks.map(({ id, events }) => ({ id, events })),
  encryptionKeys: settings.encryptionKeys.length,
});

const shownPhotoStore = (store: Settings['photoStore']) =>
  store.kind === 'folder'
    ? { kind: store.kind }
    : { kind: store.kind, endpoint: store.endpoint, region: store.region, bucket: store.bucket };

/** What people are asked, told and agree to, as the feeds say now; by the hashes they are found in given.csv. */
async function shownTexts(feedsFolder: string) {
  const feeds = new FeedFolder(feedsFolder);
  const files = existsSync(feedsFolder) ? await readdir(feedsFolder) : [];
  const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  const texts = [];
  for (const name of names.filter(isId).sort()) {
    const feed = await feeds.read(name).catch(() => undefined);
    if (!feed) continue;
    const forms = [...feed.pledges.values(), ...feed.activities.values(), ...feed.forms.values()];
    if (forms.length === 0) continue;
    texts.push({
      feed: name,
      notices: feed.notices.map((notice) => ({ ...notice, hash: sha256(noticeText(notice)) })),
      forms: forms.map(({ id, title, fields, consents = [], guardian }) => ({
        id,
        title,
        questions: fields.map(({ name: field, type, label, required = false }) => ({
          name: field,
          type,
          label,
          required,
        })),
        consents: [...consents, ...(guardian ? [guardian.consent] : [])].map((consent) => ({
          ...consent,
          hash: sha256(consent.text),
        })),
      })),
    });
  }
  return texts;
}

/** Which texts were agreed to or shown, how often, and from when to when. */
async function givenTexts(database: Database): Promise<string> {
  const { rows } = await sql<Record<string, string | number>>`
    select feed, form, consent, version, text_hash, guardian, count(*) as times, min(at) as first, max(at) as last from (
      select s.feed, s.pledge as form, c.consent, c.version, c.text_hash, c.guardian, c.at
      from given_consents c join submissions s on s.id = c.submission
      union all
      select s.feed, s.activity, c.consent, c.version, c.text_hash, c.guardian, c.at
      from sign_up_consents c join sign_ups s on s.id = c.sign_up
    ) as given group by feed, form, consent, version, text_hash, guardian
    order by feed, form, consent, first`.execute(database);
  const columns = 'feed form consent version text_hash guardian times first last'.split(' ');
  return csvRows([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

async function shownRetention(database: Database, settings: Settings) {
  const terms = {
    submissions: { days: settings.retentionDays, from: 'the day it was sent', column: 'at' },
    sign_ups: {
      days: settings.signUpRetentionDays,
      from: 'the end of its last post',
      column: 'over_at',
    },
  } as const;
  const found: Record<string, unknown> = {};
  for (const [table, { column, ...term }] of Object.entries(terms)) {
    const { rows } = await sql<Record<string, string | number | null>>`
      select count(*) as all_rows,
        sum(case when erased_at is null then 1 else 0 end) as kept,
        sum(case when erased_at is not null and state = 'withdrawn' then 1 else 0 end) as taken_back,
        sum(case when erased_at is not null and state <> 'withdrawn' then 1 else 0 end) as erased_in_time,
        min(case when erased_at is null then ${sql.ref(column)} end) as oldest_kept,
        max(erased_at) as last_erased
      from ${sql.table(table)}`.execute(database);
    found[table] = { ...term, ...rows[0] };
  }
  return found;
}

async function shownEncryption(database: Database) {
  const used = await database.selectFrom('field_keys').selectAll().orderBy('since').execute();
  const { current } = keysOf(database);
  return {
    method: methodOf(current),
    current,
    used: used.map((key) => ({ ...key, method: methodOf(key.number) })),
    columns: sealedTables,
  };
}

async function accessLog(database: Database): Promise<string> {
  const rows = await database.selectFrom('access_log').selectAll().orderBy('id').execute();
  const columns = ['at', 'who', 'act', 'feed', 'form', 'rows', 'chain'] as const;
  return csvRows([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

const readme = (
  made: string,
  hasSbom: boolean,
): string => `个人信息保护检查材料，${made} 由 civic-server ${version} 生成。不含居民的个人信息，不含密钥；access.csv 里有管理人员的登录名。
Material for an inspection, made ${made} by civic-server ${version}. No resident's data and no secrets are in it; access.csv names those who administer.

settings.json    决定怎样处理数据的设置，不含密钥            settings that decide what is done with data
texts.json       问题、同意事项、处理告知的全文、版本、校验值  questions, consents and notices in full, with version and SHA-256
given.csv        哪个版本同意或告知过几次，最早、最晚        which version was agreed to or shown, how often, first and last
retention.json   保存期限，还存着几份，抹去了几份            terms, what is kept, what was erased
encryption.json  哪些列加密，用第几号密钥                    which columns are encrypted, and with which key
access.csv       管理人员看过、导出、删除和现场签到的记录    what was seen, given out and erased, and when; check-ins as well
access-chain.json 上面的记录有没有被改动或删去               whether a line of it was changed or taken out
counts.json      各表行数，和核对结果                        rows of each table, and whether the counts agree
${
  hasSbom
    ? 'sbom.cdx.json    组成和许可证（CycloneDX）                   what it is made of, with licences'
    : '组成和许可证：在安装目录运行                                  what it is made of, with licences: run in its folder\n  npm sbom --omit dev --sbom-format cyclonedx'
}
`;
