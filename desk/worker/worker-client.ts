import type { TableProblem } from '../spreadsheet/table.js';
import type { JobName, JobReply, Jobs } from './messages.js';

/** Why a job has no answer. `stopped`: the person did not want to wait. */
export class JobProblem extends Error {
  override name = 'JobProblem';

  constructor(readonly code: TableProblem | 'failed' | 'stopped') {
    super(code);
  }
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (problem: JobProblem) => void;
  onProgress: ((share: number) => void) | undefined;
}

/** A worker that is started when it is first needed, and again after it was stopped. */
export class WorkerClient {
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<Name extends JobName>(
    name: Name,
    ask: Jobs[Name]['ask'],
    options: { onProgress?: (share: number) => void; transfer?: Transferable[] } = {},
  ): Promise<Jobs[Name]['answer']> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onProgress: options.onProgress });
      this.#start().postMessage({ id, name, ask }, options.transfer ?? []);
    });
  }

  /** Ends whatever is under way. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#failAll('stopped');
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('desk/worker.js', document.baseURI), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<JobReply>) => this.#receive(data));
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      this.#failAll('failed');
    });
    this.#worker = worker;
    return worker;
  }

  #receive(message: JobReply): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if ('progress' in message) return waiting.onProgress?.(message.progress);
    this.#waiting.delete(message.id);
    if ('problem' in message) waiting.reject(new JobProblem(message.problem));
    else waiting.resolve(message.answer as never);
  }

  #failAll(code: 'failed' | 'stopped'): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(new JobProblem(code));
  }
}
