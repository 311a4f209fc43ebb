/** All that a page by hand needs: its elements, and where their data comes from. */
import { hostStyles } from '../../../src/base/element/host-styles.js';
import type { Activity } from '../../../src/contract/activity.js';
import type { Measure } from '../../../src/contract/measure.js';
import type { Member } from '../../../src/contract/member.js';
import type { Pledge } from '../../../src/contract/pledge.js';
import { progressMeterStyles } from '../../../src/elements/progress-meter/styles.js';
import { setSheet, type HandWrittenMeter } from '../meter/hand-written.js';
import type { HandWrittenCard } from './hand-written/card.js';
import './hand-written/card.js';
import type { HandWrittenForm } from './hand-written/form.js';
import './hand-written/form.js';
import type { HandWrittenSignup } from './hand-written/signup.js';
import './hand-written/signup.js';

setSheet([hostStyles, progressMeterStyles].map(String).join('\n'));

interface Feed {
  readonly members: readonly Member[];
  readonly measures: readonly Measure[];
  readonly pledges: readonly Pledge[];
  readonly activities: readonly Activity[];
}

async function fill(): Promise<void> {
  const { members, measures, pledges, activities } = (await (
    await fetch('feed.json')
  ).json()) as Feed;
  const find = (tag: string): Element => document.querySelector(tag)!;
  (find('hand-written-card') as HandWrittenCard).member = members[0]!;
  (find('hand-written-meter') as HandWrittenMeter).measure = measures[0]!;
  (find('hand-written-form') as HandWrittenForm).pledge = pledges[0]!;
  (find('hand-written-signup') as HandWrittenSignup).activity = activities[0]!;
}
void fill();
