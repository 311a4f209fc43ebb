import { html, type TemplateResult } from 'lit';
import { copyText } from '../../base/element/copy-text.js';
import { css } from '../../base/element/css.js';
import type { Language } from '../../base/text/language.js';
import type { Fault } from '../../contract/issue.js';
import type { Activity } from '../../contract/activity.js';
import type { Pass, PassPost } from '../../contract/submission.js';
import { wordsIn } from '../../base/text/words.js';
import { volunteerOutcomes } from '../../locales/zh-Hans/volunteer-outcomes.js';
import type { PassWords } from '../../locales/volunteer-pass.js';
import type { VolunteerSignupWords } from '../../locales/zh-Hans/volunteer-signup.js';
import { tellFaults } from '../../forms/validation/tell-faults.js';
import { labelIn } from './check-choice.js';
import { renderPosts, type ChoiceContext } from './choice-view.js';
import { shiftsOf, spanOf, timesIn, type Times } from './shifts.js';
import type { Choice, SignUpModel } from './sign-up-model.js';

/** What was just done with a pass; nothing where it was found again. */
export type Said = 'signed' | 'changed' | 'kept' | 'left' | 'accepted' | undefined;

/** What of a pass is shown; one at a time. */
export type PassView =
  | { readonly status: 'shown'; readonly said?: Said }
  | { readonly status: 'asking' | 'busy' }
  | { readonly status: 'trouble'; readonly words: string }
  /** `waits`: the server could not be reached; the choice waits on this device, or on this page alone. */
  | {
      readonly status: 'changing';
      readonly faults: readonly Fault[];
      readonly waits?: 'kept' | 'here';
    };

/** What a pass is drawn from. */
interface SheetContext {
  readonly pass: Pass;
  readonly activity: Activity;
  readonly view: PassView;
  /** It is cancelled: only its calendar entries are left to take away. */
  readonly isWithdrawn: boolean;
  readonly mayChange: boolean;
  readonly language: Language;
  readonly words: PassWords;
  readonly list: VolunteerSignupWords;
  readonly times: Times;
  readonly link: string | undefined;
  readonly code: TemplateResult | undefined;
  readonly actions: Readonly<
    Record<'calendar' | 'change' | 'ask' | 'keep' | 'cancel' | 'accept', (this: void) => void>
  >;
}

const renderButton = (text: string, action: (event: Event) => void): TemplateResult =>
  html`<button type="button" @click=${action}>${text}</button>`;

/** A pass to show at the post, on a screen or on paper. */
export function renderPass(context: SheetContext): TemplateResult {
  const { pass, isWithdrawn, language, words, code, actions } = context;
  const outcome = wordsIn(language, 'volunteerOutcomes', volunteerOutcomes);
  if (isWithdrawn)
    return html`<p class="state done" role="status" tabindex="-1" lang=${language}>
        ${outcome.withdrawn}
      </p>
      <p class="actions" lang=${language}>
        ${renderButton(words.calendarAway, actions.calendar)}
      </p>`;
  return html`${renderSaid(context, outcome.thanks)}
    <div class="sheet">
      <p class="ticket" lang=${language}>
        ${words.pass} ${words.number} <strong class="receipt">${pass.receipt}</strong>
        ${words.people(pass.people)}
      </p>
      <ul class="held">
        ${pass.posts.map((post) => renderHeld(post, context))}
      </ul>
      ${code && html`<p class="code">${code}<span class="small" lang=${language}>${words.hint}</span></p>`}
    </div>
    ${renderActions(context)} ${renderLink(context)}`;
}

/** What has just happened, or is asked, comes first: what was before it is told no more. */
function renderSaid(
  { pass, activity, view, language, words, times, actions }: SheetContext,
  thanks: string,
) {
  if (view.status === 'asking')
    return html`<div class="state wait" role="alert" tabindex="-1" lang=${language}>
      <p><strong>${words.sure}</strong></p>
      <p class="actions">
        ${renderButton(words.yes, actions.cancel)} ${renderButton(words.no, actions.keep)}
      </p>
    </div>`;
  if (view.status === 'trouble')
    return html`<p class="state fault" role="alert" tabindex="-1" lang=${language}>
      ${view.words}
    </p>`;
  const said = view.status === 'shown' ? view.said : undefined;
  const { changed, kept, left, accepted } = words;
  const sentences = { signed: thanks, changed, kept, left, accepted };
  const isWaiting = pass.posts.some(({ state }) => state === 'waiting');
  const term = termOf(pass);
  if (term && !said)
    return html`<div class="state wait" role="status" tabindex="-1" lang=${language}>
      <p><strong>${words.acceptBy(times.moment(term))}</strong></p>
      <p class="actions">${renderButton(words.accept, actions.accept)}</p>
    </div>`;
  return html`<div class="state ${said ? 'done' : ''}" role="status" tabindex="-1" lang=${language}>
    <p><strong>${said ? sentences[said] : words.own}</strong></p>
    ${said === 'signed' && activity.thanks ? html`<p>${activity.thanks}</p>` : ''}
    ${isWaiting ? html`<p>${activity.waitlistNotice ?? words.whenFree}</p>` : ''}
  </div>`;
}

/** Until when a place that somebody moved up to has to be accepted, where there is one. */
const termOf = ({ posts }: Pass): string | undefined =>
  posts.flatMap(({ state, acceptBy }) => (state === 'confirmed' && acceptBy) || []).sort()[0];

function renderHeld(
  { post, state, position, people }: PassPost,
  { activity, times, list, language, words }: SheetContext,
): TemplateResult {
  const shift = shiftsOf(activity).find((one) => one.post.id === post);
  const place = shift && (shift.post.place ?? activity.place);
  return html`<li>
    <strong class=${state} lang=${language}
      >${state === 'waiting' ? words.waiting(position) : words[state]}${people ? ` ${words.people(people)}` : ''}</strong
    >
    ${
      shift
        ? html`<b>${times.day(shift)} <i>${spanOf(shift, list.nextDay)}</i></b>
            <span>${shift.title}</span>
            <span class="small">${place?.name} ${place?.address}</span>
            <span class="small">${shift.post.requirements}</span>`
        : html`<span lang=${language}>${words.removed}</span>`
    }
  </li>`;
}

function renderActions({
  pass,
  activity: { cancelUntil },
  view,
  mayChange,
  language,
  words,
  times,
  actions,
}: SheetContext): TemplateResult {
  const when = cancelUntil && times.moment(cancelUntil);
  const held = pass.posts.some(({ state }) => state === 'confirmed' || state === 'waiting');
  return html`<div class="after" lang=${language}>
    ${
      view.status === 'asking'
        ? ''
        : html`<p class="actions">
            ${renderButton(words.calendar, actions.calendar)}
            ${renderButton(words.print, () => print())}
            ${mayChange && held ? html`${renderButton(words.change, actions.change)} ${renderButton(words.cancel, actions.ask)}` : ''}
          </p>`
    }
    ${when && held ? html`<p class="small">${mayChange ? words.until(when) : words.over(when)}</p>` : ''}
  </div>`;
}

function renderLink({ link, words, language }: SheetContext): TemplateResult | string {
  if (!link) return '';
  const copy = (event: Event): void => {
    const pressed = event.currentTarget as HTMLElement;
    void copyText(link).then((done) => done && (pressed.textContent = words.copied));
  };
  return html`<p class="mine small" lang=${language}>
    <a href=${link}>${words.link}</a> ${renderButton(words.copy, copy)}<br />${words.linkHint}
  </p>`;
}

/** What a change of a pass is drawn from. */
interface ChangeContext {
  readonly model: SignUpModel;
  readonly choice: Choice;
  readonly faults: readonly Fault[];
  readonly waits: 'kept' | 'here' | undefined;
  readonly renderLack: NonNullable<ChoiceContext['renderLack']>;
  readonly language: Language;
  readonly words: PassWords;
  readonly list: VolunteerSignupWords;
  readonly handleChange: (this: void) => void;
  readonly handleInput: (this: void, event: Event) => void;
  readonly handleSave: (this: void, event: Event) => void;
  readonly handleBack: (this: void) => void;
}

/** The posts to choose from in the place of the pass. */
export function renderChange(context: ChangeContext): TemplateResult {
  const { model, choice, faults, waits, language, words, list, handleChange, renderLack } = context;
  const label = (name: string): string => labelIn(model, name, language) ?? name;
  const { summary, errors } = tellFaults(faults, label, language);
  const times = timesIn(model.activity.timeZone, language);
  const unsaved = waits && (waits === 'kept' ? words.unsaved : words.unsavedHere);
  const steps = model.steps;
  return html`<form
    novalidate
    lang=${language}
    @submit=${context.handleSave}
    @input=${context.handleInput}
    @change=${context.handleInput}
  >
    <div class="state wait" role=${unsaved ? 'alert' : 'status'} tabindex="-1">
      <p><strong>${words.changing}</strong></p>
      <p>${unsaved ?? words.changingHint}</p>
    </div>
    ${summary}
    ${renderPosts({ model, choice, errors, times, words: list, handleChange, renderLack })}
    <div class="bar">
      ${steps && html`<span class="told" role="status">${steps.told(choice)}</span>`}
      <button part="submit" type="submit"><span>${words.save}</span></button>
      <button part="back" type="button" @click=${context.handleBack}>${words.back}</button>
    </div>
  </form>`;
}

/** What a pass looks like. */
export const passStyles = css`
  .mine a {
    margin-inline-end: 0.75em;
  }
  .mine button {
    margin-block: 0.5em;
  }
  .mine,
  .after .small {
    margin-block-start: 1em;
  }
  .sheet {
    max-inline-size: 47em;
  }
  .ticket {
    padding-block: 1em 0.5em;
    border-block-end: 2px solid currentColor;
  }
  .held span,
  .held b {
    display: block;
  }
  .held b {
    /* A date that has no room beside what floats stands below it, whole. */
    word-break: keep-all;
    overflow-wrap: normal;
  }
  .held li {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_hairline);
  }
  .held strong {
    float: inline-end;
    padding-inline-start: 1em;
  }
  .held .cancelled ~ * {
    text-decoration: line-through;
  }
  .code:not([hidden]) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 1em;
  }
  .code svg {
    /* Large enough for a camera at arm's length. */
    inline-size: min(100%, 13em);
    block-size: auto;
    background: #fff;
  }
  /* One comes first, and what takes the places back is the quietest. */
  .after button:first-child {
    border-width: 2px;
    color: var(--_accent);
  }
  .after button:nth-child(4) {
    border-color: transparent;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
  }
  @media print {
    .sheet {
      break-inside: avoid;
    }
    .mine {
      display: none;
    }
  }
`;
