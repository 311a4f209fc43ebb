import type { Agent } from 'node:http';
import type { Pass, SignUp } from '../../../src/contract/index.js';
import type { Chance } from './random.js';
import { isInProgress, tryOnce, type Answer } from './sender.js';

export interface RaceCounts {
  requests: number;
  /** Connections that were cut before the answer came. */
  cut: number;
  /** Answers 201, 200, 409 in-progress and 409 full. */
  stored: number;
  replayed: number;
  inProgress: number;
  full: number;
}

/** More tries than any of these faults can ask for: a server that is gone must end the race. */
const patience = 300;

/** One who wants a place: with one key and one body, however often they are sent. */
export class RaceClient {
  /** What was answered first, and last. */
  first: Pass | undefined;
  pass: Pass | undefined;
  cancelled = false;
  /** When the earliest request that may have been stored was sent, and when its answer was here. */
  askedAt = Infinity;
  answeredAt = Infinity;
  readonly #agent: Agent;
  readonly #port: number;
  readonly #chance: Chance;
  readonly #counts: RaceCounts;
  readonly #key: string;
  readonly #body: SignUp;
  #lost = false;

  constructor(
    agent: Agent,
    port: number,
    chance: Chance,
    counts: RaceCounts,
    key: string,
    body: SignUp,
  ) {
    this.#agent = agent;
    this.#port = port;
    this.#chance = chance;
    this.#counts = counts;
    this.#key = key;
    this.#body = body;
  }

  /** Until there is a pass, or no room. One in four sends twice at once; one in eight loses the connection. */
  async tryToSignUp(): Promise<void> {
    // A request that was lost may be stored at any time after it: then it was the first one that asked.
    if (!this.#lost) this.askedAt = performance.now();
    for (let tries = 1; tries <= patience; tries++) {
      const twice = this.#chance.happens(0.25);
      const answers = await Promise.all(
        Array.from({ length: twice ? 2 : 1 }, () => this.#send('', this.#body, this.#key)),
      );
      const good = answers.find((answer) => answer?.status === 201 || answer?.status === 200);
      if (good) {
        this.answeredAt = performance.now();
        this.first = this.pass = JSON.parse(good.body) as Pass;
        return;
      }
      // A twin that was lost may have been stored: only a refusal of all that was sent is one.
      if (answers.every((answer) => answer && isFull(answer))) return;
      await this.#pause(tries);
    }
    throw new Error('There was no answer.');
  }

  /** Sent until it is answered, and now and then once more. */
  async cancel(): Promise<void> {
    await this.#insist('/withdraw');
    if (this.#chance.happens(0.3)) await this.#insist('/withdraw');
    this.cancelled = true;
  }

  /** Reads the pass as it is now. */
  async refresh(): Promise<void> {
    this.pass = JSON.parse(await this.#insist('/pass')) as Pass;
  }

  async #insist(path: string): Promise<string> {
    const body = { receipt: this.pass!.receipt, secret: this.#body.secret };
    for (let tries = 1; tries <= patience; tries++) {
      const answer = await this.#send(path, body);
      if (answer?.status === 200) return answer.body;
      if (answer && answer.status < 500) throw new Error(`${path}: ${answer.body}`);
      await this.#pause(tries);
    }
    throw new Error(`There was no answer from ${path}.`);
  }

  /** @returns `undefined` where the connection was lost, by our doing or not. */
  async #send(path: string, body: object, key?: string): Promise<Answer | undefined> {
    const counts = this.#counts;
    counts.requests += 1;
    const cut = this.#chance.happens(0.125);
    // Somewhere between “not arrived” and “answered”.
    const wait = this.#chance.between(0, 40);
    const text = JSON.stringify(body);
    const answer = await tryOnce(
      this.#agent,
      this.#port,
      `/submissions/test${path}`,
      text,
      key,
      (request) => {
        if (cut) setTimeout(() => request.destroy(new Error('Cut.')), wait);
      },
    ).catch(() => undefined);
    if (!answer) {
      counts.cut += 1;
      this.#lost = true;
    }
    if (answer && key !== undefined) {
      if (answer.status === 201) counts.stored += 1;
      else if (answer.status === 200) counts.replayed += 1;
      else if (isInProgress(answer)) counts.inProgress += 1;
      else if (isFull(answer)) counts.full += 1;
      else if (answer.status < 500) throw new Error(`Refused: ${answer.status} ${answer.body}`);
    }
    return answer;
  }

  #pause(tries: number): Promise<void> {
    const longest = Math.min(2000, 50 * 2 ** tries);
    return new Promise((resolve) => setTimeout(resolve, this.#chance.between(1, longest)));
  }
}

const isFull = ({ status, body }: Answer): boolean => status === 409 && body.includes('"full"');
