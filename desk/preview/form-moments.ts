import { createStore, entries, del } from 'idb-keyval';
import { groupsIn, type JsonObject } from '../shared/json.js';
import type { FormMoment } from './messages.js';

/** Nothing that is filled in for show may reach a real collector: this address is nobody's. */
const nowhere = 'https://preview.invalid/';

/** A copy of the form that is in this state, and is sent to nobody. */
export function formFor(moment: FormMoment, form: JsonObject): JsonObject {
  const copy: JsonObject = {
    ...form,
    // A new address each time: what the outbox has of an earlier showing does not belong to this one.
    submit: { url: `${nowhere}${moment}/${Date.now()}` },
  };
  delete copy['opens'];
  delete copy['closes'];
  if (moment === 'whole') return { ...copy, fields: groupsIn(copy, 'fields').map(unconditional) };
  if (moment === 'closed') return { ...copy, closes: '2020-01-01' };
  if (copy['signature'] === 'drawn') copy['signature'] = 'typed';
  if (copy['posts'])
    copy['posts'] = groupsIn(copy, 'posts').map((post) => withCapacity(post, moment === 'full'));
  return copy;
}

const unconditional = ({ showIf: _, ...question }: JsonObject): JsonObject => question;

/** Posts in the past take no sign-ups, so they are shown as tomorrow's. */
function withCapacity(post: JsonObject, full: boolean): JsonObject {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const at = (time: unknown): string => `${day}${String(time).slice(10) || ''}`;
  const capacity = Number(post['capacity']) || 1;
  return {
    ...post,
    starts: at(post['starts']),
    ends: at(post['ends']),
    taken: full ? capacity : 0,
    ...(full && { waitlist: 0 }),
  };
}

interface SubmitEvent extends CustomEvent<{ id: string }> {
  respondWith(answer: (body: { activity?: string; posts?: { post: string }[] }) => unknown): void;
}

export function answerFor(moment: FormMoment, event: Event): void {
  (event as SubmitEvent).respondWith((body) => {
    if (moment === 'full') return { code: 'full' };
    const receipt = { receipt: 'YANG-SHI-01', at: new Date().toISOString(), count: 128 };
    if (!body.activity) return receipt;
    const posts = (body.posts ?? []).map(({ post }) => ({ post, state: 'confirmed' }));
    return { ...receipt, posts, people: 1, sequence: 0 };
  });
}

/** Fills in what is to be seen of a form, with what any check takes. @param form as the feed has it. */
export function fillIn(root: ShadowRoot, form: JsonObject | undefined): void {
  for (const control of root.querySelector('form')?.elements ?? [])
    if (!control.closest('.trap, [hidden]')) fillOne(control, form);
}

const samples: Readonly<Record<string, string>> = {
  tel: '13800000000',
  email: 'example@example.org',
  date: '2000-01-01',
};

function fillOne(control: Element, form: JsonObject | undefined): void {
  if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
  else if (control instanceof HTMLTextAreaElement) control.value ||= '示例';
  else if (control instanceof HTMLInputElement) {
    if (control.type === 'checkbox' || control.type === 'radio') {
      if (!control.checked && !control.disabled && isWanted(control, form)) control.click();
      return;
    }
    if (control.type === 'number' || control.inputMode === 'numeric')
      control.value = String(
        Math.max(Number(control.min) || 0, Math.min(30, Number(control.max) || 30)),
      );
    else control.value = samples[control.type] ?? '示例';
  } else return;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** One of radio buttons, of several choices as few as will do, and every single tick. */
function isWanted(
  { form: element, name }: HTMLInputElement,
  form: JsonObject | undefined,
): boolean {
  const group = [...(element?.elements ?? [])].filter(
    (one) => one instanceof HTMLInputElement && one.name === name,
  ) as HTMLInputElement[];
  const isOfSeveral = name.endsWith('.');
  if (group.length === 1 && !isOfSeveral) return true;
  const question = groupsIn(form, 'fields').find((one) => one['name'] === name.slice(0, -1));
  const least = isOfSeveral ? Math.max(1, Number(question?.['min']) || 1) : 1;
  return group.filter((one) => one.checked).length < least;
}

/** Removes what was filled in for show from the outbox, which would go on trying to send it. */
export async function forgetShown(): Promise<void> {
  const store = createStore('civic-outbox', 'records');
  for (const [key, record] of await entries<string, { url?: string }>(store))
    if (record?.url?.startsWith(nowhere)) await del(key, store);
}
