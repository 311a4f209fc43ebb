import type { SignUp } from '../../contract/submission.js';
import type { CivicDataDetail, CivicErrorDetail } from '../../data/feed-controller.js';
import type { CivicSubmitEvent } from '../../submit/page-answer.js';
import type { CivicFormDetail } from '../pledge-form/events.js';

/** The events of `<civic-volunteer-signup>` by name. */
export interface CivicVolunteerSignupEventMap {
  'civic-submit': CivicSubmitEvent<SignUp>;
  'civic-success': CustomEvent<CivicFormDetail>;
  'civic-invalid': CustomEvent<CivicFormDetail & { readonly fields: readonly string[] }>;
  'civic-data': CustomEvent<CivicDataDetail>;
  'civic-error': CustomEvent<CivicErrorDetail>;
}
