/** The yardstick: nothing but the platform, and nothing checked. */
import type { Measure } from '../../../src/contract/measure.js';
import { hostStyles } from '../../../src/base/element/host-styles.js';
import { progressMeterStyles } from '../../../src/elements/progress-meter/styles.js';
import { setSheet, type HandWrittenMeter } from './hand-written/meter.js';
import { offer } from './contender.js';
import type { HandWrittenCard, HandWrittenList } from './hand-written/card.js';
import './hand-written/card.js';
import type { HandWrittenForm } from './hand-written/form.js';
import './hand-written/form.js';
import type { HandWrittenSignup } from './hand-written/signup.js';
import './hand-written/signup.js';
import type { HandWrittenSurvey } from './hand-written/survey.js';
import './hand-written/survey.js';
import { inSections } from './sections.js';

setSheet([hostStyles, progressMeterStyles].map(String).join('\n'));

function makeMeters(box: HTMLElement, measures: readonly Measure[]): void {
  const meters = measures.map((measure) => {
    const meter = document.createElement('hand-written-meter') as HandWrittenMeter;
    meter.measure = measure;
    return meter;
  });
  box.append(inSections(meters));
}

offer({
  cards(box, members) {
    const list = document.createElement('hand-written-list') as HandWrittenList;
    list.members = members;
    box.append(list);
  },
  singleCards(box, members) {
    const cards = members.map((member) => {
      const card = document.createElement('hand-written-card') as HandWrittenCard;
      card.member = member;
      return card;
    });
    box.append(inSections(cards));
  },
  meters: makeMeters,
  singleMeters: makeMeters,
  updateMeters(box, measures) {
    box
      .querySelectorAll<HandWrittenMeter>('hand-written-meter')
      .forEach((meter, index) => (meter.measure = measures[index]!));
  },
  forms(box, pledges) {
    const forms = pledges.map((pledge) => {
      const form = document.createElement('hand-written-form') as HandWrittenForm;
      form.pledge = pledge;
      return form;
    });
    box.append(inSections(forms));
  },
  signups(box, activities) {
    for (const activity of activities) {
      const signup = document.createElement('hand-written-signup') as HandWrittenSignup;
      signup.activity = activity;
      box.append(signup);
    }
  },
  surveys(box, forms) {
    const surveys = forms.map((form) => {
      const survey = document.createElement('hand-written-survey') as HandWrittenSurvey;
      survey.form = form;
      return survey;
    });
    box.append(inSections(surveys));
  },
});
