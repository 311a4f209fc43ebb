import { html, type TemplateResult } from 'lit';
import type { Pass, PassPost } from '../../contract/submission.js';
import { volunteerOutcomeWords } from '../../locales/volunteer-outcomes.js';
import type { PassWords } from '../../locales/volunteer-pass.js';
import { shiftsOf, spanOf } from './shifts.js';
import type { PassHost } from './pass-host.js';
import type { PassView } from './lazy/volunteer-pass.js';

/** What a pass is drawn from. */
export interface SheetContext {
  readonly pass: Pass;
  readonly view: PassView;
  /** It is cancelled: only its calendar entries are left to take away. */
  readonly withdrawn: boolean;
  readonly host: PassHost;
  readonly words: PassWords;
  readonly link: string | undefined;
  readonly code: Element | undefined;
  readonly mayChange: boolean;
  readonly actions: Readonly<
    Record<'calendar' | 'change' | 'ask' | 'keep' | 'cancel', (this: void) => void>
  >;
}

type Button = (text: string, action: (event: Event) => void) => TemplateResult;

/** A pass to show at the post, on a screen or on paper. */
export function renderPass(context: SheetContext): TemplateResult {
  const { pass, view, withdrawn, host, words, code, actions } = context;
  const { activity, language } = host;
  const isChanged = view.status === 'shown' && view.isChanged;
  const button: Button = (text, action) =>
    html`<button type="button" @click=${action}>${text}</button>`;
  if (withdrawn)
    return html`<p class="state" role="status" tabindex="-1" lang=${language}>
        ${volunteerOutcomeWords[language].withdrawn}
      </p>
      <p class="actions" lang=${language}>${button(words.calendarAway, actions.calendar)}</p>`;
  return html`<div class="state" role="status" tabindex="-1" lang=${language}>
      <p><strong>${isChanged ? words.changed : volunteerOutcomeWords[language].thanks}</strong></p>
      ${activity.thanks && html`<p>${activity.thanks}</p>`}
    </div>
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
    ${renderActions(context, button)} ${renderLink(context, button)}`;
}

function renderHeld(
  { post, state, position }: PassPost,
  { host: { activity, times, words: list, language }, words }: SheetContext,
): TemplateResult {
  const shift = shiftsOf(activity).find((one) => one.post.id === post);
  const place = shift && (shift.post.place ?? activity.place);
  return html`<li>
    <strong class=${state} lang=${language}
      >${state === 'waiting' ? words.waiting(position) : words[state]}</strong
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

function renderActions(
  { view, host, words, mayChange, pass, actions }: SheetContext,
  button: Button,
): TemplateResult {
  const { cancelUntil } = host.activity;
  const when = cancelUntil && host.times.moment(cancelUntil);
  const held = pass.posts.some(({ state }) => state === 'confirmed' || state === 'waiting');
  return html`<div class="after" lang=${host.language}>
    ${view.status === 'trouble' ? html`<p class="state" role="alert" tabindex="-1">${view.words}</p>` : ''}
    ${
      view.status === 'asking'
        ? html`<p class="state" role="alert" tabindex="-1">${words.sure}</p>
            <p class="actions">
              ${button(words.yes, actions.cancel)} ${button(words.no, actions.keep)}
            </p>`
        : html`<p class="actions">
            ${button(words.calendar, actions.calendar)} ${button(words.print, () => print())}
            ${mayChange && held ? html`${button(words.change, actions.change)} ${button(words.cancel, actions.ask)}` : ''}
          </p>`
    }
    ${when && held ? html`<p class="small">${mayChange ? words.until(when) : words.over(when)}</p>` : ''}
  </div>`;
}

function renderLink({ link, words, host }: SheetContext, button: Button): TemplateResult | string {
  if (!link) return '';
  const copy = (event: Event): void => {
    const pressed = event.currentTarget as HTMLElement;
    void copyText(link).then((done) => done && (pressed.textContent = words.copied));
  };
  return html`<p class="mine small" lang=${host.language}>
    <a href=${link}>${words.link}</a> ${button(words.copy, copy)}<br />${words.linkHint}
  </p>`;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // http pages have no clipboard: the link itself can be pressed and held.
    return false;
  }
}
