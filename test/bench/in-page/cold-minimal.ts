/** The same by the least that shows the words. */
import { fillPage } from './cold-fill.js';
import './minimal/elements.js';

void fillPage({
  card: { tag: 'minimal-card', property: 'item' },
  meter: { tag: 'minimal-meter', property: 'item' },
  pledge: { tag: 'minimal-pledge', property: 'item' },
  signup: { tag: 'minimal-signup', property: 'item' },
  survey: { tag: 'minimal-survey', property: 'item' },
  records: { tag: 'minimal-records', property: 'item' },
  agenda: { tag: 'minimal-agenda', property: 'item' },
});
