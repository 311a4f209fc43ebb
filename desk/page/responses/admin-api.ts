import type {
  ClaimedPost,
  Response as FormResponse,
  ResponsePage,
} from '../../../server/collector/admin/responses.js';
import type { FormOverview } from '../../../server/collector/admin/summary.js';
import type { SetAside } from '../../../server/collector/admin/set-aside.js';

export type { ClaimedPost, FormOverview, FormResponse };

/** Why the collector did not answer: it wants a token, or cannot be reached. */
export class AdminProblem extends Error {
  override name = 'AdminProblem';

  constructor(readonly code: 'token' | 'away' | 'refused') {
    super(code);
  }
}

/** Of the code with which stewards check people in at an activity. */
export interface CheckInCodeState {
  /** Left out where there is none. */
  madeAt?: string;
  from: string;
  until: string;
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
    return ((await this.#ask('admin/responses')) as { forms: FormOverview[] }).forms;
  }

  async list(feed: string, form: string, search: string, before?: number): Promise<ResponsePage> {
    const query = new URLSearchParams({ search, ...(before && { before: String(before) }) });
    return (await this.#ask(`admin/responses/${feed}/${form}?${query}`)) as ResponsePage;
  }

  async setAside(feed: string, receipt: string, what: SetAside): Promise<void> {
    await this.#ask(`admin/responses/${feed}/${receipt}/${what}`, 'POST');
  }

  async exportCsv(feed: string, form: string): Promise<Blob> {
    return (await this.#fetch(`admin/export/${feed}/${form}.csv?state=all`, 'GET')).blob();
  }

  /** Whether stewards have a code for this activity, and on which days it is good. */
  async checkInCode(feed: string, activity: string): Promise<CheckInCodeState> {
    return (await this.#ask(codePath(feed, activity))) as CheckInCodeState;
  }

  /** The one before is no longer good. */
  async createCheckInCode(feed: string, activity: string): Promise<{ code: string; link: string }> {
    const path = codePath(feed, activity);
    const { code, link } = (await this.#ask(path, 'POST')) as { code: string; link: string };
    return { code, link: new URL(link, new URL(path, this.address)).href };
  }

  async revokeCheckInCode(feed: string, activity: string): Promise<void> {
    await this.#ask(codePath(feed, activity), 'DELETE');
  }

  async #ask(path: string, method = 'GET'): Promise<unknown> {
    return (await this.#fetch(path, method)).json();
  }

  async #fetch(path: string, method: string): Promise<globalThis.Response> {
    let response: globalThis.Response;
    try {
      response = await fetch(new URL(path, this.address), {
        method,
        headers: { Authorization: `Bearer ${this.token}` },
      });
    } catch {
      throw new AdminProblem('away');
    }
    if (response.ok) return response;
    if (response.status === 401 || response.status === 429) throw new AdminProblem('token');
    throw new AdminProblem(response.status >= 500 || response.status === 404 ? 'away' : 'refused');
  }
}
