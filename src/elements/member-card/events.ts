import type { CivicDataDetail, CivicErrorDetail } from '../../data/feed-controller.js';

/** The events of `<civic-member-card>` by name. */
export interface CivicMemberCardEventMap {
  'civic-data': CustomEvent<CivicDataDetail>;
  'civic-error': CustomEvent<CivicErrorDetail>;
}
