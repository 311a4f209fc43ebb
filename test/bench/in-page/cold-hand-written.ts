/** All that a page by hand needs: its elements, and where their data comes from. */
import { hostStyles } from '../../../src/base/element/host-styles.js';
import { progressMeterStyles } from '../../../src/elements/progress-meter/styles.js';
import { fillPage } from './cold-fill.js';
import './hand-written/card.js';
import './hand-written/form.js';
import { setSheet } from './hand-written/meter.js';
import './hand-written/records.js';
import './hand-written/signup.js';
import './hand-written/survey.js';

setSheet([hostStyles, progressMeterStyles].map(String).join('\n'));

void fillPage({
  card: { tag: 'hand-written-card', property: 'member' },
  meter: { tag: 'hand-written-meter', property: 'measure' },
  pledge: { tag: 'hand-written-form', property: 'pledge' },
  signup: { tag: 'hand-written-signup', property: 'activity' },
  survey: { tag: 'hand-written-survey', property: 'form' },
  records: { tag: 'hand-written-records', property: 'records' },
});
