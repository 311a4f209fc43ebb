import type { CivicDataDetail, CivicErrorDetail } from '../../data/feed-controller.js';

/** The events of `<civic-progress-board>` by name. */
export interface CivicProgressBoardEventMap {
  'civic-data': CustomEvent<CivicDataDetail>;
  'civic-error': CustomEvent<CivicErrorDetail>;
}
