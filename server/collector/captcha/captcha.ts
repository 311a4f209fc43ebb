import {
  type Challenge,
  createChallenge,
  randomInt,
  type Payload,
  verifySolution,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Settings } from '../../settings.js';
import type { Database } from '../database/open.js';
import { Problem, problems } from '../http/problem.js';
import type { Key } from '../submissions/keys.js';
import { keyedCode, sha256 } from '../submissions/secret.js';

/** An outbox may send for three days what somebody has filled in: so long a solution is good, once. */
const goodFor = 73 * 3_600_000;

/** The work: between so many derivations of so many rounds each, a second or two on a telephone of some years ago. */
const fewest = 40;
const most = 120;
const rounds = 5000;

/** Milliseconds. */
const patience = 8000;

type CaptchaSetting = NonNullable<Settings['captcha']>;

/** Tells people from programs, before something is stored. */
export class Captcha {
  readonly #setting: CaptchaSetting;
  readonly #database: Database;
  readonly #now: () => number;
  readonly #secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(setting: CaptchaSetting, database: Database, hashKey: string, now: () => number) {
    this.#setting = setting;
    this.#database = database;
    this.#now = now;
    this.#secrets = {
      hmacSignatureSecret: keyedCode(hashKey, 'captcha'),
      hmacKeySignatureSecret: keyedCode(hashKey, 'captcha-key'),
    };
  }

  /** What a device is to compute; nothing where another service asks. */
  async challenge(): Promise<Challenge | undefined> {
    if (this.#setting.kind !== 'altcha') return undefined;
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: rounds,
      // Known beforehand, so that nobody has to be patient because of bad luck.
      counter: randomInt(most, fewest),
      deriveKey,
      expiresAt: new Date(Date.now() + goodFor),
      ...this.#secrets,
    });
  }

  /**
   * To be asked once all else is right, since a token is good for one form. The same form may come again with it.
   * @throws the problem that this may not be a person.
   */
  async check({ feed, key }: Pick<Key, 'feed' | 'key'>, token: string | undefined): Promise<void> {
    if (!token) throw refused();
    const digest = sha256(token);
    const owner = sha256(`${feed} ${key}`);
    const known = await this.#ownerOf(digest);
    if (known === owner) return;
    if (known !== undefined || !(await this.#isGood(token))) throw refused();
    await this.#database
      .insertInto('spent_tokens')
      .values({ digest, owner, at: new Date(this.#now()).toISOString() })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .execute();
    // Two at once with one token: the database says whose it is.
    if ((await this.#ownerOf(digest)) !== owner) throw refused();
  }

  async #ownerOf(digest: string): Promise<string | undefined> {
    const row = await this.#database
      .selectFrom('spent_tokens')
      .select('owner')
      .where('digest', '=', digest)
      .executeTakeFirst();
    return row?.owner;
  }

  #isGood(token: string): Promise<boolean> {
    return this.#setting.kind === 'altcha'
      ? this.#isSolved(token)
      : askSiteverify(this.#setting, token);
  }

  async #isSolved(token: string): Promise<boolean> {
    try {
      const { challenge, solution } = JSON.parse(
        Buffer.from(token, 'base64').toString('utf8'),
      ) as Payload;
      const { verified } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        ...this.#secrets,
      });
      return verified;
    } catch {
      return false;
    }
  }
}

/** The protocol of most services. The resident's own address is not sent. */
async function askSiteverify(
  { url, secret }: Extract<CaptchaSetting, { kind: 'siteverify' }>,
  response: string,
): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ secret, response }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined);
  const said = (await answer?.json().catch(() => undefined)) as { success?: unknown } | undefined;
  // A service that is away says nothing of who is asking: the page keeps the form and sends it again.
  if (!answer?.ok || typeof said?.success !== 'boolean') throw problems.unavailable();
  return said.success;
}

const refused = (): Problem =>
  new Problem(
    422,
    'refused',
    'It could not be checked that a person sends this. Please send it again.',
    {
      errors: [{ pointer: '/captcha', code: 'captcha' }],
    },
  );

/** So long it is remembered which tokens were used. */
export const tokensKeptFor = goodFor + 3_600_000;
