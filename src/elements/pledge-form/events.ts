import type { CivicDataDetail, CivicErrorDetail } from '../../data/feed-controller.js';
import type { Submission } from '../../contract/submission.js';
import type { CivicSubmitEvent } from '../../submit/page-answer.js';

/** Which form it was; nothing of what was filled in. */
export interface CivicFormDetail {
  readonly id: string;
}

/** The events of `<civic-pledge-form>` by name. */
export interface CivicPledgeFormEventMap {
  'civic-submit': CivicSubmitEvent<Submission>;
  'civic-success': CustomEvent<CivicFormDetail>;
  'civic-invalid': CustomEvent<CivicFormDetail & { readonly fields: readonly string[] }>;
  'civic-data': CustomEvent<CivicDataDetail>;
  'civic-error': CustomEvent<CivicErrorDetail>;
}
