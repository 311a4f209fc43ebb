import { html, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Activity } from '../../contract/activity.js';
import type { Fault } from '../../contract/fault.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
import { resolveAddress } from '../../data/address.js';
import { loadDraft, saveDraft } from '../../forms/answers/draft.js';
import { tellFaults } from '../../forms/validation/tell-faults.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { postName } from '../../forms/form-input.js';
import type { FormState } from '../../forms/form-state.js';
import { faultsOfChoice, labelIn, wantedPosts } from './check-choice.js';
import { lackOf, waitingAnswer, type Choice } from './choice.js';
import { noteChange, noteFull } from './note-places.js';
import type { Times } from './times.js';
import type { VolunteerHost } from './volunteer-host.js';

/** What a pass asks of its element. */
export interface PassHost {
  readonly activity: Activity;
  /** Where the activity is sent. */
  readonly url: string;
  readonly language: Language;
  readonly times: Times;
  readonly words: VolunteerSignupWords;
  requestUpdate(this: void): void;
  focusOn(this: void, selector: string): void;
  show(this: void, state: FormState): void;
  /** Puts posts into the list's boxes. */
  choose(this: void, posts: readonly WantedPost[]): void;
  /** What is chosen now, and what is wrong with it. */
  read(this: void, own: OwnPlaces): { posts: WantedPost[]; faults: Fault[] };
  renderChoice(this: void, own: OwnPlaces, faults: readonly Fault[]): TemplateResult;
  /** Keeps the choice through a reload, or forgets it. */
  keepChoice(this: void, keep: boolean): void;
  /** Puts a choice that was kept into the list's boxes. @returns whether there was one. */
  loadChoice(this: void): boolean;
  /** Lets the page know what is full. @returns the faults, as they look with what is known now. */
  noteFull(this: void, faults: readonly Fault[], own: OwnPlaces): Fault[];
  /** Lets the page know which places were taken and given back. */
  noteChange(this: void, before: Pass | undefined, after: Pass | undefined): void;
}

/** The posts that a pass has, and for how many. */
export interface OwnPlaces {
  readonly posts: ReadonlySet<string>;
  readonly people: number;
}

/** A pass's host, in terms of the form that it stands in the place of. */
export function passHostOf(host: VolunteerHost): PassHost {
  const { activity, address, answers, choosing, words } = host;
  const { values } = answers;
  const url = resolveAddress(activity.submit.url, address) ?? address;
  const draft = `${url}#${activity.id} change`;
  return {
    activity,
    url,
    language: host.language,
    times: host.times,
    words,
    requestUpdate: () => host.requestUpdate(),
    focusOn: (selector) => host.focusOn(selector),
    show: (state) => host.show(state),
    choose(posts) {
      answers.clear();
      for (const { post, waiting } of posts)
        answers.set(postName(post), waiting ? waitingAnswer : true);
    },
    read(own) {
      const choice = choosing.of(activity, own);
      return { posts: wantedPosts(choice, values), faults: faultsOfChoice(choice, values) };
    },
    renderChoice(own, faults) {
      const choice = choosing.of(activity, own);
      const label = labelIn(choice, words);
      const told = tellFaults(faults, (name) => label(name) ?? name, host.language);
      const { handleInput } = host.formContext(activity);
      return html`<div @input=${handleInput} @change=${handleInput}>
        ${told.summary} ${host.renderPosts(choice, told.errors)}
      </div>`;
    },
    keepChoice(keep) {
      if (host.outbox !== 'off') saveDraft(draft, keep ? values : new Map());
    },
    loadChoice() {
      const kept = loadDraft(draft);
      if (!kept.size) return false;
      answers.clear();
      kept.forEach((answer, name) => answers.set(name, answer));
      return true;
    },
    noteFull: (faults, own) => noteRefused(host, choosing.of(activity, own), faults),
    noteChange: (before, after) => noteChange(address, activity, before, after),
  };
}

/**
 * What a refusal says of places, the whole page is to know.
 * @returns the faults, with what is left to do as far as it is known.
 */
export function noteRefused(
  { address, activity, answers, choosing }: VolunteerHost,
  choice: Choice,
  faults: readonly Fault[],
): Fault[] {
  const full = wantedPosts(choice, answers.values).filter(({ post }) =>
    faults.some(({ name, code }) => code === 'full' && name === postName(post)),
  );
  noteFull(address, activity, full, choice.people);
  const now = choosing.of(activity, {
    posts: choice.own,
    people: choice.isSettled ? choice.people : 0,
  });
  return faults.map((fault) => {
    const shift = now.shifts.find(({ post }) => postName(post.id) === fault.name);
    return fault.code === 'full' && shift ? { ...fault, ...lackOf(shift, now) } : fault;
  });
}
