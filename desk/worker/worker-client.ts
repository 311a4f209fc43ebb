import { Problem } from '../shared/problem.js';
import type { TableProblem } from '../spreadsheet/table.js';
import type { JobInput, JobName, JobOutput, JobReply } from './worker.js';

/** Why a job has no output. `stopped`: the person did not want to wait. */
export class JobProblem extends Problem<TableProblem | 'failed' | 'stopped'> {}

interface PendingJob {
  resolve: (output: never) => void;
  reject: (problem: JobProblem) => void;
  onProgress: ((share: number) => void) | undefined;
}

/** A worker that is started when it is first needed, and again after it was stopped. */
export class WorkerClient {
  #worker: Worker | undefined;
  #last = 0;
  readonly #pending = new Map<number, PendingJob>();

  run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    options: { onProgress?: (share: number) => void; transfer?: Transferable[] } = {},
  ): Promise<JobOutput<Name>> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress: options.onProgress });
      this.#start().postMessage({ id, name, input }, options.transfer ?? []);
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
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ('progress' in message) return pending.onProgress?.(message.progress);
    this.#pending.delete(message.id);
    if ('problem' in message) pending.reject(new JobProblem(message.problem));
    else pending.resolve(message.output as never);
  }

  #failAll(code: 'failed' | 'stopped'): void {
    const all = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of all) reject(new JobProblem(code));
  }
}
