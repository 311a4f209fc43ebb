import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formatTime } from '../../shared/dates.js';
import { type Option, renderButton, renderChooser, renderError } from '../controls.js';
import { type Job, type JobPage, type JobState } from '../responses/admin-api.js';
import { AdminView } from '../responses/admin-element.js';

const states: readonly JobState[] = ['dead', 'waiting', 'done'];

/** Messages to residents and news to other systems: what waits, what failed, and what to do about it. */
export class JobsView extends AdminView {
  @state() protected accessor page: JobPage | undefined;
  @state() protected accessor shown: JobState = 'dead';

  protected override async load(before?: number): Promise<void> {
    await this.attempt(async (api) => {
      const page = await api.jobs(this.shown, before);
      const earlier = before === undefined ? [] : (this.page?.jobs ?? []);
      this.page = { ...page, jobs: [...earlier, ...page.jobs] };
    });
  }

  protected override render(): TemplateResult {
    const { words, page } = this;
    const { jobs: own } = words;
    if (this.isLocked) return this.renderLock(words.views.jobs);
    return html`<section class="cases">
      <h2>${words.views.jobs}</h2>
      <p class="hint">${own.about}</p>
      ${this.problem ? renderError(words, own.problems[this.problem]) : nothing}
      ${Object.entries(page?.problems ?? {}).map(
        ([queue, text]) =>
          html`<p class="error" role="alert">
            <span class="tone">${words.tones.error}</span> ${own.away(this.#queue(queue))}
            <span lang="en">${text}</span>
          </p>`,
      )}
      <p class="hint" role="status">
        ${states.map((one) => own.count(own.states[one], this.#count(one))).join(' · ')}
      </p>
      <p class="actions">
        ${renderChooser(
          own.show,
          states.map((one): Option => [one, own.states[one]]),
          this.shown,
          (one) => {
            this.shown = one as JobState;
            void this.load();
          },
        )}
        ${renderButton(own.refresh, () => this.load())}
      </p>
      ${page?.jobs.length === 0 ? html`<p>${own.none}</p>` : nothing}
      <ol class="queue" aria-label=${own.list}>
        ${page?.jobs.map((job) => this.#renderJob(job))}
      </ol>
      ${
        page?.before === undefined
          ? nothing
          : renderButton(words.responses.earlier, () => this.load(page.before), 'plain')
      }
    </section>`;
  }

  #renderJob(job: Job): TemplateResult {
    const { words, store } = this;
    const { jobs: own } = words;
    const kinds = own.kinds as Readonly<Record<string, string>>;
    const title = kinds[job.kind] ?? job.kind;
    const again = { waiting: own.now, dead: own.again, done: own.onceMore };
    const time = (at: string): string => formatTime(at, store.language);
    const button = (label: string, run: () => unknown): TemplateResult =>
      html`<button type="button" aria-label="${label} ${title} ${job.id}" @click=${run}>
        ${label}
      </button>`;
    return html`<li>
      <p class="title">${title}</p>
      <p class="hint">
        ${[
          this.#queue(job.queue),
          own.made(time(job.made_at)),
          job.state === 'waiting' && own.next(time(job.run_at)),
          job.done_at && own.doneAt(time(job.done_at)),
          job.tries > 0 && own.tries(job.tries),
        ]
          .filter(Boolean)
          .join(' · ')}
        ${job.problem ? html`<br /><span lang="en">${job.problem}</span>` : nothing}
      </p>
      <p class="actions">
        ${job.again ? button(again[job.state], () => this.#again(job)) : nothing}
        ${job.state === 'waiting' ? button(own.stop, () => this.#stop(job)) : nothing}
      </p>
    </li>`;
  }

  #queue(name: string): string {
    const queues = this.words.jobs.queues as Readonly<Record<string, string>>;
    return queues[name] ?? name.replace(/^webhook /, '');
  }

  #count(state: JobState): number {
    return (this.page?.counts ?? [])
      .filter((one) => one.state === state)
      .reduce((sum, { jobs }) => sum + jobs, 0);
  }

  async #again({ id }: Job): Promise<void> {
    await this.attempt(async (api) => {
      await api.doJobAgain(id);
      this.store.notifyInfo(({ jobs }) => jobs.isDue);
    });
    await this.#refresh();
  }

  async #stop({ id }: Job): Promise<void> {
    await this.attempt(async (api) => {
      await api.stopJob(id);
      this.store.notifyInfo(({ jobs }) => jobs.isStopped, {
        label: ({ jobs }) => jobs.again,
        run: () => void this.#again({ id } as Job),
      });
    });
    await this.#refresh();
  }

  /** A problem of what was done stays until the next thing is done. */
  async #refresh(): Promise<void> {
    const { problem } = this;
    await this.load();
    this.problem ??= problem;
  }
}
customElements.define('desk-jobs', JobsView);
