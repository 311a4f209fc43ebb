import type {
  ClaimedPost,
  Response as FormResponse,
  ResponsePage,
} from '../../../server/collector/admin/responses.js';
import type { FormOverview } from '../../../server/collector/admin/summary.js';
import type { SetAside } from '../../../server/collector/admin/set-aside.js';
import { Problem } from '../../shared/problem.js';

export type { ClaimedPost, FormOverview, FormResponse };

/** Why the collector did not answer: it wants a token, or cannot be reached. */
export class AdminProblem extends Problem<'token' | 'away' | 'refused'> {}

/** Of the code with which stewards check people in at an activity. */
export interface CheckInCodeState {
  /** Left out where there is none. */
  madeAt?: string;
  from: string;
  until: string;
}

/** `link` opens the check-in page with the code in it. */
interface NewCheckInCode {
  code: string;
  link: string;
}

const codePath = (feed: string, activity: string): string =>
  `admin/check-in/codes/${feed}/${activity}`;

/** The collector's routes for editors. */
export class AdminApi {
  constructor(
    readonly address: string,
    readonly token: string,
  ) {}

  async overview(): Promise<FormOverview[]> {
    return (await this.#ask<{ forms: FormOverview[] }>('admin/responses')).forms;
  }

  list(feed: string, form: string, search: string, before?: number): Promise<ResponsePage> {
    const query = new URLSearchParams({ search, ...(before && { before: String(before) }) });
    return this.#ask(`admin/responses/${feed}/${form}?${query}`);
  }

  async setAside(feed: string, receipt: string, what: SetAside): Promise<void> {
    await this.#fetch(`admin/responses/${feed}/${receipt}/${what}`, 'POST');
  }

  async exportCsv(feed: string, form: string): Promise<Blob> {
    return (await this.#fetch(`admin/export/${feed}/${form}.csv?state=all`)).blob();
  }

  /** Whether stewards have a code for this activity, and on which days it is good. */
  checkInCode(feed: string, activity: string): Promise<CheckInCodeState> {
    return this.#ask(codePath(feed, activity));
  }

  /** The one before is no longer good. */
  async createCheckInCode(feed: string, activity: string): Promise<NewCheckInCode> {
    const path = codePath(feed, activity);
    const { code, link } = await this.#ask<NewCheckInCode>(path, 'POST');
    return { code, link: new URL(link, new URL(path, this.address)).href };
  }

  async revokeCheckInCode(feed: string, activity: string): Promise<void> {
    await this.#fetch(codePath(feed, activity), 'DELETE');
  }

  async #ask<Answer>(path: string, method?: string): Promise<Answer> {
    return (await this.#fetch(path, method)).json() as Promise<Answer>;
  }

  async #fetch(path: string, method = 'GET'): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const response = await fetch(new URL(path, this.address), { method, headers }).catch(() => {
      throw new AdminProblem('away');
    });
    if (response.ok) return response;
    if (response.status === 401 || response.status === 429) throw new AdminProblem('token');
    throw new AdminProblem(response.status >= 500 || response.status === 404 ? 'away' : 'refused');
  }
}
