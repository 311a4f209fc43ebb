import type { FeedEventMap } from '../data/feed-controller.js';
import type { CivicSubmitEvent } from '../submit/page-answer.js';

/** Which form it was; nothing of what was filled in. */
export interface CivicFormDetail {
  readonly id: string;
}

/** The events of every form, by name. */
export interface FormEventMap<Body> extends FeedEventMap {
  'civic-submit': CivicSubmitEvent<Body>;
  'civic-success': CustomEvent<CivicFormDetail>;
  'civic-invalid': CustomEvent<CivicFormDetail & { readonly fields: readonly string[] }>;
}
