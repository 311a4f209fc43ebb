import type { ReactiveElement } from 'lit';
import { check } from '../../contract/check.js';
import { measuresTable } from '../../contract/generated/tables.js';
import type { Issue } from '../../contract/issue.js';
import type { Measure } from '../../contract/measure.js';
import type { Pledge } from '../../contract/pledge.js';
import type { ItemState } from '../item-controller.js';
import { followLiveCounts, liveCount } from '../live-counts.js';
import { countOf } from '../../contract/rules/counts.js';
import type { Section } from '../sections.js';

const count = Object.fromEntries(
  ['value?', 'parts?', 'target?', 'steps?', 'unit?', 'asOf?'].map((key) => [
    key,
    measuresTable[key]!,
  ]),
);
const section: Section<Pledge> = {
  key: 'pledges',
  table: { id: 'id', title: 120, 'signed?': count },
};

/** Loaded by a meter that finds no measure. */
export function followSigned(host: ReactiveElement): typeof orSignedCount {
  // Lit tells a controller that comes before the first render of no connection.
  void host.updateComplete.then(() => {
    followLiveCounts(host);
    host.requestUpdate();
  });
  return orSignedCount;
}

/**
 * Where no measure has the id, a pledge may: how many have signed is shown as a measure. Only the pledge's title and count are
 * checked, and not by the feed, which would keep this as the checked pledge for its form.
 */
function orSignedCount(state: ItemState<Measure>): ItemState<Measure> {
  if (!('problem' in state) || state.problem.code !== 'item-missing') return state;
  const { feed, stale, problem } = state;
  const { key, table } = section;
  const index = feed!.position(section, problem.id);
  if (index < 0) return state;
  const issues: Issue[] = [];
  const pledge = check(table, feed!.list(key)[index], issues, [key, index]) as Pledge | undefined;
  if (!pledge) return { ...state, problem: { code: 'item-invalid', issues } };
  const { id, title, signed = {} } = pledge;
  const { parts, target, steps, unit, asOf } = signed;
  const value = liveCount(feed!.base, id, countOf(signed, issues));
  const item = { id, label: title, value, parts, target, steps, unit, asOf };
  return { status: 'ready', item, feed: feed!, issues, stale };
}
