import type { Form } from '../../src/contract/questionnaire.js';
import type { CivicForm } from '../../src/elements/form/element.js';
import { html, seen, show } from '../helpers/element.js';
import { find } from '../helpers/read.js';
import { freshKey, serve, type Answer } from '../helpers/server.js';

export const receipt = { receipt: 'K7QM-2F9D', at: '2024-03-08T10:00:00+08:00', count: 12 };

/** Three levels of which the bad one asks why. */
export const survey: Partial<Form> = {
  fields: [
    { name: 'overall', type: 'rating', label: '您满意吗？', required: true },
    {
      name: 'reasons',
      type: 'choices',
      label: '哪里不满意？',
      required: true,
      max: 2,
      other: true,
      options: [
        { value: 'clean', label: '卫生' },
        { value: 'parking', label: '停车' },
        { value: 'noise', label: '噪声' },
      ],
      showIf: { field: 'overall', is: ['2', '1'] },
    },
    { name: 'note', type: 'textarea', label: '还想说什么？' },
  ],
};

interface Options {
  readonly outbox?: 'off';
  readonly test?: boolean;
}

/** A form on the page, that is sent to a server with these answers. */
export async function formWith(
  answers: readonly Answer[],
  rest: Partial<Form> = survey,
  { outbox, test }: Options = {},
) {
  const { url, key } = await serve(answers);
  const form: Form = {
    id: `form-${freshKey()}`,
    kind: 'survey',
    title: '示例满意度调查',
    fields: [],
    submit: { url: `${url}?send=1` },
    ...rest,
  };
  return { element: await showAgain(form, { outbox, test }), form, url, key };
}

/** The same form as on another visit of this device. */
export async function showAgain(form: Form, { outbox, test }: Options = {}): Promise<CivicForm> {
  const element = await show<CivicForm>(
    html`<civic-form
      lang="zh-Hans"
      .item=${form.id}
      .data=${{ civic: 1, forms: [form] }}
      .outbox=${outbox}
      ?test=${test}
      >问卷正在载入。</civic-form
    >`,
  );
  await seen('the form', () => element.shadowRoot?.querySelector('.title'));
  await seen('its questions', () =>
    element.shadowRoot!.querySelector('form .field, .state, .sheet'),
  );
  await element.updateComplete;
  return element;
}

/** What the server has received. */
export async function bodiesAt(url: string): Promise<Record<string, unknown>[]> {
  const received = (await (await fetch(`${url}?received=1`)).json()) as { body: string }[];
  return received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

/** Chooses or ticks by the words beside a box. */
export async function tick(element: CivicForm, words: string, within = ''): Promise<void> {
  const labels = [...element.shadowRoot!.querySelectorAll<HTMLElement>(`${within} label.tick`)];
  const label = labels.find((one) => one.textContent?.trim() === words);
  if (!label) throw new Error(`no box says ${words}`);
  label.querySelector('input')!.click();
  await element.updateComplete;
}

export async function type(element: CivicForm, name: string, text: string): Promise<void> {
  const control = element.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

export async function press(element: CivicForm): Promise<void> {
  find(element, '[part=submit]').click();
  await element.updateComplete;
}
