import assert from 'node:assert/strict';
import {
  form as formSchema,
  formReceipt,
  type Form,
  ownAnswers,
} from '../../../src/contract/index.js';
import { readForm } from '../../../src/contract/rules/answers.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import type { FieldValue } from '../../../src/contract/submission.js';
import { type Answer, isProblem, post, send, withdraw } from '../client.js';
import { fillInForm, newKey } from '../fill.js';
import type { Check, Target } from '../target.js';

export async function readTheForm(target: Target, form = target.form): Promise<Form> {
  const { forms = [] } = (await (await fetch(target.feed)).json()) as {
    forms?: { id?: unknown }[];
  };
  const result = formSchema.safeParse(forms.find(({ id }) => id === form));
  assert.ok(result.success, `the feed has no form “${form}” that follows the contract`);
  return result.data;
}

/** Answers to all questions that are asked then, and one to a question that is not. */
export function fill(form: Form) {
  const filled = fillInForm(form);
  const given: Record<string, FieldValue> = { ...filled.values };
  for (const field of form.fields) {
    const [option] = optionsOf(field);
    if (option) given[field.name] ??= field.type === 'choices' ? [option.value] : option.value;
  }
  const { asked, values } = readForm(form.fields, ({ name }) => given[name]);
  const hidden = form.fields.find((field) => field.showIf && !asked.includes(field));
  const unasked: Record<string, FieldValue> = hidden ? { [hidden.name]: given[hidden.name]! } : {};
  return { body: { ...filled, form: form.id, values }, unasked };
}

export function isFormReceipt(answer: Answer, status: 200 | 201) {
  assert.equal(answer.status, status, `expected a receipt, got ${JSON.stringify(answer.body)}`);
  const result = formReceipt.safeParse(answer.body);
  assert.ok(result.success, `not a receipt: ${JSON.stringify(answer.body)}`);
  return result.data;
}

export const json = { 'Content-Type': 'application/json' };
const ask = (target: Target, what: 'answers' | 'correct', body: object): Promise<Answer> =>
  send(`${target.url}/${what}`, JSON.stringify(body), json);

export const forms: Check[] = [
  {
    name: 'answers to a form get a receipt, and the same one for the same key',
    needs: 'form',
    async run(target) {
      const { body } = fill(await readTheForm(target));
      const key = newKey();
      const first = isFormReceipt(await post(target, body, { key }), 201);
      assert.deepEqual(isFormReceipt(await post(target, body, { key }), 200), first);
    },
  },
  {
    name: 'an answer to a question that its condition hides is refused, and named',
    needs: 'form',
    async run(target) {
      const { body, unasked } = fill(await readTheForm(target));
      const [hidden] = Object.keys(unasked);
      assert.ok(
        hidden,
        'the form needs a question that is hidden unless something else is answered',
      );
      const answer = await post(target, { ...body, values: { ...body.values, ...unasked } });
      const { errors } = isProblem(answer, 422, 'invalid');
      assert.deepEqual(errors, [{ pointer: `/values/${hidden}`, code: 'not-asked' }]);
    },
  },
  {
    name: 'whoever has receipt and secret reads, corrects and takes back their answers; nobody else does',
    needs: 'form',
    async run(target) {
      const { body } = fill(await readTheForm(target));
      const { secret } = body;
      const { receipt = '' } = isFormReceipt(await post(target, body), 201);
      const own = await ask(target, 'answers', { receipt, secret });
      assert.deepEqual(ownAnswers.parse(own.body).values, body.values);
      isProblem(await ask(target, 'answers', { receipt, secret: `${secret}x` }), 404, 'not-found');
      isProblem(await ask(target, 'correct', { receipt, secret, values: {} }), 422, 'invalid');
      const { values } = body;
      isFormReceipt(await ask(target, 'correct', { receipt, secret, values }), 200);
      assert.equal((await withdraw(target, { receipt, secret })).status, 200);
      isProblem(await ask(target, 'answers', { receipt, secret }), 404, 'not-found');
    },
  },
];
