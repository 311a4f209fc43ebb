import type {
  ClaimedPost,
  Response as FormResponse,
  ResponsePage,
} from '../../../server/collector/admin/responses.js';
import type { FormCounts } from '../../../server/collector/forms/count-form.js';
import type { FormOverview } from '../../../server/collector/admin/summary.js';
import type { SetAside } from '../../../server/collector/admin/set-aside.js';
import type { DeskAct } from '../../../server/collector/cases/case-state.js';
import type {
  CaseEntry,
  CaseFilter,
  CasePage,
  ShownCase,
} from '../../../server/collector/cases/show-case.js';
import type { ReviewState } from '../../../server/collector/database/tables.js';
import type { ReviewAct, ReviewEntry } from '../../../server/collector/moderation/review.js';
import type { JobPage } from '../../../server/collector/http/job-routes.js';
import type { NewUpdate, UpdatePage } from '../../../server/collector/http/update-routes.js';
import { Problem } from '../../shared/problem.js';

export type { JobPage, ReviewAct, ReviewEntry, ReviewState, UpdatePage };
export type Job = JobPage['jobs'][number];
export type JobState = Job['state'];

/** A part of the queue, and what was done last. */
export interface ReviewPage {
  entries: ReviewEntry[];
  after?: number;
  acts: ReviewAct[];
}

/** Neither, where the server has no file for the list. */
export interface SiteWords {
  text?: string;
  version?: string;
}

export type {
  CaseEntry,
  CaseFilter,
  CasePage,
  ClaimedPost,
  DeskAct,
  FormOverview,
  FormResponse,
  ShownCase,
};

/** Who acts, and which version of the case they have before them. */
interface CaseHand {
  who: string;
  version: number;
}

/** By what the collector lets somebody in: the administrator's token, or a cookie of who is logged in. */
export type Access = { readonly token: string } | { readonly person: string };

export type AdminProblemCode = 'token' | 'away' | 'refused' | 'stale';

/** Why the collector did not answer: it wants a token or a log-in, or cannot be reached. */
class AdminProblem extends Problem<AdminProblemCode> {}

export const codeOf = (error: unknown): AdminProblemCode =>
  error instanceof AdminProblem ? error.code : 'away';

/** Of the code with which stewards check people in at an activity. */
export interface CheckInCodeState {
  /** Left out where there is none. */
  madeAt?: string;
  from: string;
  until: string;
}

/** `link` opens the check-in page with the code in it. */
export interface NewCheckInCode {
  code: string;
  link: string;
}

/** Who is logged in at the collector in this browser, if anybody is. */
export async function findSession(): Promise<Access | undefined> {
  const response = await fetch(new URL('admin/session', document.baseURI)).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { person } = (await response.json().catch(() => ({}))) as { person?: string };
  return person === undefined ? undefined : { person };
}

/** The collector's routes for editors of one feed. */
export class AdminApi {
  constructor(
    readonly feed: string,
    readonly access: Access,
  ) {}

  async overview(): Promise<FormOverview[]> {
    const { forms } = await this.#ask<{ forms: FormOverview[] }>('responses');
    return forms.filter(({ feed }) => feed === this.feed);
  }

  list(form: string, search: string, before?: number): Promise<ResponsePage> {
    const query = new URLSearchParams({ search, ...(before && { before: String(before) }) });
    return this.#ask(`responses/${this.feed}/${form}?${query}`);
  }

  setAside(receipt: string, what: SetAside): Promise<unknown> {
    return this.#fetch(`responses/${this.feed}/${receipt}/${what}`, 'POST');
  }

  async exportCsv(form: string): Promise<Blob> {
    return (await this.#fetch(`export/${this.feed}/${form}.csv?state=all`)).blob();
  }

  /** The hours of all who came to an activity: a table, or certificates to print. */
  async hours(activity: string, format: 'csv' | 'html'): Promise<Blob> {
    return (await this.#fetch(`hours/${this.feed}/${activity}.${format}`)).blob();
  }

  /** The answers to a form, counted exactly; with two questions beside each other where both are named. */
  results(form: string, beside: { rows?: string; columns?: string }): Promise<FormCounts> {
    return this.#ask(`results/${this.feed}/${form}?${new URLSearchParams(beside)}`);
  }

  /** Whether stewards have a code for this activity, and on which days it is good. */
  checkInCode(activity: string): Promise<CheckInCodeState> {
    return this.#ask(`check-in/codes/${this.feed}/${activity}`);
  }

  /** Replaces the code that was in use. */
  async createCheckInCode(activity: string): Promise<NewCheckInCode> {
    const response = await this.#fetch(`check-in/codes/${this.feed}/${activity}`, 'POST');
    const { code, link } = (await response.json()) as NewCheckInCode;
    return { code, link: new URL(link, response.url).href };
  }

  revokeCheckInCode(activity: string): Promise<unknown> {
    return this.#fetch(`check-in/codes/${this.feed}/${activity}`, 'DELETE');
  }

  cases(filter: CaseFilter, responsible: string, after = 0): Promise<CasePage> {
    const query = new URLSearchParams({ filter, responsible, after: String(after) });
    return this.#ask(`cases/${this.feed}?${query}`);
  }

  showCase(record: string): Promise<ShownCase> {
    return this.#ask(`cases/${this.feed}/${record}`);
  }

  undoCase(record: string, hand: CaseHand): Promise<ShownCase> {
    return this.#change(`cases/${this.feed}/${record}/undo`, JSON.stringify(hand));
  }

  async addCasePhoto(record: string, picture: Blob): Promise<void> {
    await this.#fetch(`cases/${this.feed}/${record}/photos`, 'POST', picture);
  }

  /** A picture as it was sent. */
  async photo(photo: string): Promise<Blob> {
    return (await this.#fetch(`photos/${this.feed}/${photo}`)).blob();
  }

  reviews(state: ReviewState, after = 0): Promise<ReviewPage> {
    return this.#ask(
      `moderation/${this.feed}?${new URLSearchParams({ state, after: String(after) })}`,
    );
  }

  review(done: {
    who: string;
    to: 'passed' | 'hidden';
    reason: string;
    receipts: readonly string[];
  }): Promise<{ act: number; changed: number }> {
    return this.#ask(`moderation/${this.feed}`, 'POST', JSON.stringify(done));
  }

  undoReview(act: { act: number; who: string }): Promise<{ changed: number }> {
    return this.#ask(`moderation/${this.feed}/undo`, 'POST', JSON.stringify(act));
  }

  /** What was written to those who signed a pledge, and how many would be told now. */
  updates(pledge: string): Promise<UpdatePage> {
    return this.#ask(`updates/${this.feed}/${pledge}`);
  }

  sendUpdate(pledge: string, update: NewUpdate): Promise<{ told: number }> {
    return this.#ask(`updates/${this.feed}/${pledge}`, 'POST', JSON.stringify(update));
  }

  siteWords(): Promise<SiteWords> {
    return this.#ask('words');
  }

  /** @throws `stale` where somebody has saved another list meanwhile. */
  saveSiteWords(words: Required<SiteWords>): Promise<SiteWords> {
    return this.#ask('words', 'PUT', JSON.stringify(words));
  }

  /** Of all feeds of this server: what is sent to residents and other systems. */
  jobs(state: JobState, before?: number): Promise<JobPage> {
    const query = new URLSearchParams({ state, ...(before && { before: String(before) }) });
    return this.#ask(`jobs?${query}`);
  }

  doJobAgain(id: number): Promise<unknown> {
    return this.#fetch(`jobs/${id}/again`, 'POST');
  }

  stopJob(id: number): Promise<unknown> {
    return this.#fetch(`jobs/${id}/stop`, 'POST');
  }

  async #change(path: string, body: string): Promise<ShownCase> {
    return (await this.#fetch(path, 'POST', body)).json() as Promise<ShownCase>;
  }

  async #ask<Answer>(path: string, method?: string, body?: BodyInit): Promise<Answer> {
    return (await this.#fetch(path, method, body)).json() as Promise<Answer>;
  }

  async #fetch(path: string, method = 'GET', body: BodyInit | null = null): Promise<Response> {
    const address = new URL(`admin/${path}`, document.baseURI);
    const { access } = this;
    const headers = new Headers();
    if ('token' in access) headers.set('Authorization', `Bearer ${access.token}`);
    const response = await fetch(address, { method, headers, body }).catch(() => {
      throw new AdminProblem('away');
    });
    if (response.ok) return response;
    if (response.status === 401 || response.status === 429) throw new AdminProblem('token');
    if (response.status === 409 && body !== null) throw new AdminProblem('stale');
    throw new AdminProblem(response.status >= 500 || response.status === 404 ? 'away' : 'refused');
  }

  /** @throws `stale` where somebody has changed the case since `version`. */
  async handleCase(record: string, hand: CaseHand, act: DeskAct): Promise<ShownCase> {
    return this.#change(`cases/${this.feed}/${record}/acts`, JSON.stringify({ ...hand, act }));
  }
}
