import { Agent, request, type ClientRequest } from 'node:http';
import type {
  FormAnswer,
  PhotoAnnouncement,
  PhotoState,
  Receipt,
  SignUp,
  Submission,
} from '../../../src/contract/index.js';
import { sha256 } from '../../server/photo-sender.js';
import type { Chance } from './random.js';

/** A submission on its way: the same key and the same body at every try. */
export interface Sending {
  key: string;
  submission: Submission | SignUp | FormAnswer;
}

export interface Sent extends Sending {
  receipt: Receipt;
  tries: number;
}

export interface Answer {
  status: number;
  body: string;
}

/** Where the collector, or what stands before it, is at the moment. */
export interface Place {
  port: number;
}

/** Sends as any client may: again and again with the same key, until there is a receipt. */
export class Sender {
  /** How many requests were answered with what was asked for. */
  answered = 0;
  readonly #agent: Agent;
  readonly #place: Place;
  readonly #chance: Chance;

  constructor(place: Place, chance: Chance, connections = 20) {
    this.#place = place;
    this.#chance = chance;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  async send(sending: Sending): Promise<Sent> {
    const body = JSON.stringify(sending.submission);
    const [answer, tries] = await this.#insist('', body, sending.key);
    return { ...sending, receipt: JSON.parse(answer.body) as Receipt, tries };
  }

  /** Takes it back, as stubbornly. */
  async withdraw({ receipt, submission }: Sent): Promise<void> {
    const body = { receipt: receipt.receipt, secret: submission.secret };
    await this.#insist('/withdraw', JSON.stringify(body));
  }

  /** Puts other values in the place of those that were sent. */
  async correct({ receipt, submission }: Sent, values: FormAnswer['values']): Promise<void> {
    const body = { receipt: receipt.receipt, secret: submission.secret, values };
    await this.#insist('/correct', JSON.stringify(body));
  }

  /** Sends the parts of a picture that are missing, until it is ready. */
  async sendPhoto(form: string, photo: string, bytes: Buffer): Promise<void> {
    const digest = sha256(bytes);
    const announced: PhotoAnnouncement = { photo, form, bytes: bytes.length, sha256: digest };
    for (;;) {
      const [{ body }] = await this.#insist('/photos', JSON.stringify(announced));
      const { state, partBytes, parts } = JSON.parse(body) as PhotoState;
      if (state === 'ready') return;
      for (let part = 0; part * partBytes < bytes.length; part++) {
        if (parts.includes(part)) continue;
        const own = bytes.subarray(part * partBytes, (part + 1) * partBytes);
        await this.#insist(`/photos/${photo}/${part}?sha256=${sha256(own)}`, own);
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  async #insist(
    path: string,
    body: string | Buffer,
    key?: string,
  ): Promise<[Answer, tries: number]> {
    for (let tries = 1; tries <= 2000; tries++) {
      const answer = await tryOnce(
        this.#agent,
        this.#place.port,
        `/submissions/test${path}`,
        body,
        key,
      ).catch(() => undefined);
      if (answer?.status === 200 || answer?.status === 201) {
        this.answered += 1;
        return [answer, tries];
      }
      const passing =
        answer === undefined ||
        answer.status >= 500 ||
        answer.status === 429 ||
        isInProgress(answer);
      if (!passing) throw new Error(`It was refused with ${answer.status}: ${answer.body}`);
      await this.#pause(tries);
    }
    throw new Error(`There was no answer for ${key ?? path}.`);
  }

  /** Longer each time, and never two alike. `Retry-After` is left to the outbox: here the storm is the point. */
  #pause(tries: number): Promise<void> {
    const longest = Math.min(200, 5 * 2 ** Math.min(tries, 6));
    return new Promise((resolve) => setTimeout(resolve, 1 + this.#chance.next() * longest));
  }
}

/** One try. Whatever keeps it from a whole answer is an error. */
export function tryOnce(
  agent: Agent,
  port: number,
  path: string,
  body: string | Buffer,
  key?: string,
  onSent?: (request: ClientRequest) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: {
          'Content-Type':
            typeof body === 'string' ? 'application/json' : 'application/octet-stream',
          'Content-Length': Buffer.byteLength(body),
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('close', () => {
          if (response.complete) resolve({ status: response.statusCode!, body: text });
          else reject(new Error('The answer was cut off.'));
        });
      },
    );
    sending.on('error', reject);
    if (onSent) sending.on('finish', () => onSent(sending));
    // No answer at all is a fault like any other.
    sending.setTimeout(20_000, () => sending.destroy(new Error('There was no answer.')));
    sending.end(body);
  });
}

export const isInProgress = ({ status, body }: Answer): boolean =>
  status === 409 && body.includes('"in-progress"');

/** Works through a list with so many at a time. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < items.length) {
      const place = next++;
      results[place] = await work(items[place]!);
    }
  };
  await Promise.all(Array.from({ length: width }, one));
  return results;
}
