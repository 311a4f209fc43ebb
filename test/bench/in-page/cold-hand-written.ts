/** All that a page by hand needs: its elements, and where their data comes from. */
import { hostStyles } from '../../../src/base/host-styles.js';
import type { Measure } from '../../../src/contract/measure.js';
import type { Member } from '../../../src/contract/member.js';
import type { Pledge } from '../../../src/contract/pledge.js';
import { progressMeterStyles } from '../../../src/elements/progress-meter/civic-progress-meter.styles.js';
import { setSheet, type HandWrittenMeter } from '../meter/hand-written.js';
import type { HandWrittenCard, HandWrittenList } from './hand-written/card.js';
import './hand-written/card.js';
import type { HandWrittenForm } from './hand-written/form.js';
import './hand-written/form.js';

setSheet([hostStyles, progressMeterStyles].map(String).join('\n'));

interface Feed {
  readonly members: readonly Member[];
  readonly measures: readonly Measure[];
  readonly pledges: readonly Pledge[];
}

async function fill(): Promise<void> {
  const { members, measures, pledges } = (await (await fetch('feed.json')).json()) as Feed;
  const find = (tag: string): Element => document.querySelector(tag)!;
  (find('hand-written-card') as HandWrittenCard).member = members[0]!;
  (find('hand-written-meter') as HandWrittenMeter).measure = measures[0]!;
  (find('hand-written-form') as HandWrittenForm).pledge = pledges[0]!;
  (find('hand-written-list') as HandWrittenList).members = members;
}
void fill();
