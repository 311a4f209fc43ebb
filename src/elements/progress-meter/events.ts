import type { CivicDataDetail, CivicErrorDetail } from '../../data/feed-controller.js';

/** The events of `<civic-progress-meter>` by name. */
export interface CivicProgressMeterEventMap {
  'civic-data': CustomEvent<CivicDataDetail>;
  'civic-error': CustomEvent<CivicErrorDetail>;
}
