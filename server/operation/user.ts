import { writeAccess } from '../collector/admin/access-log.js';
import { openDatabase } from '../collector/database/open.js';
import { addUser, readName, removeUser, resetUser } from '../collector/people/accounts.js';
import { type Settings, withLocalSecrets } from '../settings.js';
import { PlainError } from './explain-error.js';

/** Where a browser finds this server. */
export const addressOf = ({
  siteUrl,
  host,
  port,
}: Pick<Settings, 'siteUrl' | 'host' | 'port'>): string =>
  siteUrl ??
  `http://${['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host}:${port}`;

/** The code is behind the mark: it is sent to no server before somebody presses the button, and stands in no log of a proxy. */
export const tellLink = (address: string, name: string, code: string): string =>
  `管理员“${name}”的一次性链接，一天内打开并设置密码：
One-time link of the administrator “${name}”; open it within a day and set a password:
  ${address}/admin/password#${code}
`;

/** Makes an account, or takes its password and sessions away: both print a link that is used once. */
export async function changeUser(given: Settings, act: string, typed: string): Promise<void> {
  const work = acts.get(act);
  if (!work) throw new PlainError('Say what to do: civic-server user add|reset|remove NAME.');
  const name = readName(typed);
  if (name === undefined)
    throw new PlainError('A name has 1 to 60 characters; an e-mail address will do as well.');
  const settings = withLocalSecrets(given, () => undefined);
  const database = await openDatabase(settings.database);
  try {
    const kept = { database, hashKey: settings.hashKey, now: Date.now };
    process.stdout.write(await work(kept, name, addressOf(settings)));
    await writeAccess(kept, Date.now(), { who: 'command', act: `user ${act} ${name}` });
  } finally {
    await database.destroy();
  }
}

type Work = (kept: Parameters<typeof addUser>[0], name: string, address: string) => Promise<string>;

const unknown = (name: string): PlainError => new PlainError(`There is no user ${name}.`);

const acts = new Map<string, Work>([
  [
    'add',
    async (kept, name, address) => {
      const code = await addUser(kept, name);
      if (!code)
        throw new PlainError(
          `There is a user ${name} already: civic-server user reset makes a new link.`,
        );
      return tellLink(address, name, code);
    },
  ],
  [
    'reset',
    async (kept, name, address) => {
      const code = await resetUser(kept, name);
      if (!code) throw unknown(name);
      return tellLink(address, name, code);
    },
  ],
  [
    'remove',
    async (kept, name) => {
      if (!(await removeUser(kept, name))) throw unknown(name);
      return `${name} can no longer log in. What they did stays in the access log.\n`;
    },
  ],
]);
