import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RecordKind } from '../../../contract/records.js';
import {
  readChoice as readNamed,
  writeChoice as writeNamed,
} from '../../feed/lazy/choice-address.js';
import type { CivicRecords, RecordsVariant } from '../element.js';
import { listWords, renderHead } from './list-head.js';
import type { ListSelection } from './list-selection.js';
import type { RecordContext } from './record-context.js';
import { renderRecord, type Claiming } from './render-record.js';
import { choiceNames, createFilter, type Choice, type Entry } from './select-records.js';

/** With more records than these there are boxes to choose by. */
const manyRecords = 8;
/** Records that an engine lays out or skips together. */
const groupSize = 20;
/** Height of a closed record, in em: what is reserved for those that the engine skips. */
const usualHeight = 11;

/** The lists that a variant consists of. */
type ListName = RecordKind | 'done';
const listsOf: Readonly<Record<RecordsVariant, readonly ListName[]>> = {
  cases: ['case'],
  ledger: ['project'],
  match: ['need', 'offer', 'project', 'done'],
  decisions: ['decision'],
};

/** In which of these a record stands: the fourth of the four lists is what came of the other three. */
const listFor = ({ record, status }: Entry, variant: RecordsVariant): ListName =>
  variant === 'match' && status === 'done' ? 'done' : record.kind;

/** Ids of the records whose details are open, are rendered, and that somebody is about to claim. */
export interface Opened {
  readonly open: Set<string>;
  readonly detailed: Set<string>;
  readonly claimed: Set<string>;
}

/** What is listed, and what readers have done with it. */
interface ListState {
  readonly variant: RecordsVariant;
  readonly list: Pick<ListSelection, 'entries' | 'facets' | 'isLong'>;
  /** What the element's attributes say, which readers do not choose. */
  readonly fixed: Choice;
  readonly choice: Choice;
  readonly filters: CivicRecords['filters'];
  readonly opened: Opened;
  readonly change: (choice: Choice) => void;
  readonly claiming: (entry: Entry) => Claiming;
}

/** What stands above the lists, the lists that a variant consists of, and the table of a ledger. */
export function renderLists(context: RecordContext, state: ListState): TemplateResult {
  const { variant, list, fixed, choice, filters, change } = state;
  const { entries, facets } = list;
  const canChoose = filters === 'on' || (filters !== 'off' && facets.length > manyRecords);
  const chosen = variant === 'ledger' ? entries.filter(createFilter(choice)) : [];
  return html`${renderHead(context, { variant, facets, entries, fixed, choice, canChoose, change })}
  ${listsOf[variant].map((name) => renderList(name, context, state))}
  ${chosen.length ? context.details?.renderTable(chosen, context) : nothing}`;
}

/** One of the lists, in groups that are rendered anew only where something in them has changed. */
function renderList(
  name: ListName,
  context: RecordContext,
  state: ListState,
): TemplateResult | typeof nothing {
  const { variant } = state;
  const { isLong, entries: all } = state.list;
  const entries = all.filter((entry) => listFor(entry, variant) === name);
  if (!entries.length) return nothing;
  const groups: TemplateResult[] = [];
  for (let start = 0; start < entries.length; start += groupSize)
    groups.push(renderGroup(entries.slice(start, start + groupSize), context, state));
  const list = html`<div role="list" class=${isLong ? 'long' : ''}>${groups}</div>`;
  const { level, language } = context;
  const words = listWords(language);
  return variant === 'match'
    ? html`<section class="part" ?hidden=${!entries.some(({ isShown }) => isShown)}>
        <p class="heading" role="heading" aria-level=${level - 1} lang=${language}>
          ${words.lists[name as keyof typeof words.lists]}
        </p>
        ${list}
      </section>`
    : list;
}

function renderGroup(
  entries: readonly Entry[],
  context: RecordContext,
  { variant, opened, claiming }: ListState,
): TemplateResult {
  const { feed, language, level, named } = context;
  const hasDetails = Boolean(context.details);
  const states = entries.map(({ record: { id }, isDrawn, isShown }) => {
    if (!isDrawn) return +isShown;
    // What is open or claimed looks different once its part is here; nothing else does.
    return (
      +isShown |
      2 |
      (+opened.open.has(id) << 2) |
      (+(opened.detailed.has(id) && hasDetails) << 3) |
      (+(opened.claimed.has(id) && hasDetails) << 4)
    );
  });
  const count = entries.filter(({ isShown }) => isShown).length;
  const common = [feed, language, level, named];
  const renderEntry = (entry: Entry, index: number): TemplateResult => {
    const { id } = entry.record;
    return html`<div role="listitem" class="item" ?hidden=${!entry.isShown}>
      ${guard([entry, states[index]! >> 1, ...common], () =>
        entry.isDrawn
          ? renderRecord(
              entry,
              context,
              {
                hasPhotosAbove: variant === 'ledger',
                isAlone: false,
                isOpen: opened.open.has(id),
                isDetailed: opened.detailed.has(id),
              },
              claiming(entry),
            )
          : nothing,
      )}
    </div>`;
  };
  return html`<div
    role="none"
    part="list"
    class="list"
    ?hidden=${!count}
    .style=${`contain-intrinsic-block-size: auto ${count * usualHeight}em`}
  >
    ${guard([states.join(), entries[0], ...common], () => entries.map(renderEntry))}
  </div>`;
}

export const readChoice = (host: HTMLElement): Choice => readNamed(host, choiceNames);

export const writeChoice = (host: HTMLElement, choice: Choice): void =>
  writeNamed(host, choiceNames, choice);
