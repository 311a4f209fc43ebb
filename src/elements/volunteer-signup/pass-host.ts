import { html, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Activity } from '../../contract/activity.js';
import type { Fault } from '../../contract/fault.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
import { resolveAddress } from '../../data/address.js';
import { tellFaults } from '../../forms/tell-faults.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { postName } from '../form/filled.js';
import type { FormState } from '../form/form-state.js';
import { faultsOfChoice, labelIn, wantedPosts } from './check-choice.js';
import { waitingAnswer, type Choice } from './choice.js';
import { noteFull, notePass } from './note-places.js';
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
  show(this: void, state: FormState): void;
  /** Puts posts into the list's boxes. */
  choose(this: void, posts: readonly WantedPost[]): void;
  /** What is chosen now, and what is wrong with it. */
  read(this: void, own: OwnPlaces): { posts: WantedPost[]; faults: Fault[] };
  renderChoice(this: void, own: OwnPlaces, faults: readonly Fault[]): TemplateResult;
  /** Lets the page know what is full. */
  noteFull(this: void, faults: readonly Fault[], own: OwnPlaces): void;
  /** Lets the page know which places were taken; with no people, given back. */
  notePass(this: void, pass: Pass, people: number): void;
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
  return {
    activity,
    url: resolveAddress(activity.submit.url, address) ?? address,
    language: host.language,
    times: host.times,
    words,
    requestUpdate: () => host.requestUpdate(),
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
    noteFull: (faults, own) => noteRefused(host, choosing.of(activity, own), faults),
    notePass: (pass, people) => notePass(address, activity, pass, people),
  };
}

/** What a refusal says of places, the whole page is to know. */
export function noteRefused(
  { address, activity, answers }: VolunteerHost,
  choice: Choice,
  faults: readonly Fault[],
): void {
  const full = wantedPosts(choice, answers.values).filter(({ post }) =>
    faults.some(({ name, code }) => code === 'full' && name === postName(post)),
  );
  noteFull(address, activity, full, choice.people);
}
