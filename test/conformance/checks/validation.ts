import assert from 'node:assert/strict';
import type { Pledge, ProblemDetails, Submission } from '../../../src/contract/index.js';
import { countBecomes, countOf, isProblem, post, readPledge } from '../client.js';
import { fillIn, giveConsent } from '../fill.js';
import type { Check, Target } from '../target.js';

/** Sends something wrong, and nothing is counted. */
async function refused(
  target: Target,
  change: (submission: Submission, pledge: Pledge) => unknown,
): Promise<ProblemDetails | undefined> {
  const pledge = await readPledge(target);
  const changed = change(fillIn(pledge), pledge);
  // The pledge has nothing of the kind: there is nothing to check.
  if (changed === undefined) return undefined;
  const problem = isProblem(await post(target, changed), 422, 'invalid');
  await countBecomes(target, countOf(pledge));
  return problem;
}

function hasError(problem: ProblemDetails | undefined, pointer: RegExp, code?: string): void {
  if (!problem) return;
  const found = (problem.errors ?? []).some(
    (error) => pointer.test(error.pointer) && (!code || error.code === code),
  );
  assert.ok(found, `no error at ${pointer} in ${JSON.stringify(problem.errors)}`);
}

const escaped = (text: string): RegExp => new RegExp(`^${text}$`);

export const validation: Check[] = [
  {
    name: 'a required field that is missing or blank is named by its pointer',
    async run(target) {
      for (const blank of [undefined, ' \u3000 ']) {
        let name = '';
        const problem = await refused(target, (submission, pledge) => {
          const field = pledge.fields.find(
            ({ required, type }) => required && ['name', 'text'].includes(type),
          );
          if (!field) return undefined;
          name = field.name;
          return { ...submission, values: { ...submission.values, [name]: blank } };
        });
        hasError(problem, escaped(`/values/${name}`), 'missing');
      }
    },
  },
  {
    name: 'limits of length and number hold, and the limit is said',
    async run(target) {
      for (const limit of ['maxLength', 'max', 'min'] as const) {
        let name = '';
        const problem = await refused(target, (submission, pledge) => {
          const field = pledge.fields.find(
            (one) => one[limit] !== undefined && (limit === 'maxLength' || one.type === 'number'),
          );
          if (!field) return undefined;
          name = field.name;
          const bound = field[limit]!;
          const value =
            limit === 'maxLength'
              ? '长'.repeat(bound + 1)
              : limit === 'max'
                ? bound + 1
                : bound - 1;
          return { ...submission, values: { ...submission.values, [name]: value } };
        });
        hasError(problem, escaped(`/values/${name}`));
        if (problem) assert.ok(problem.errors!.some((error) => error.limit !== undefined));
      }
    },
  },
  {
    name: 'a choice that is not offered, and a value of another type, are refused',
    async run(target) {
      let name = '';
      const choice = await refused(target, (submission, pledge) => {
        const field = pledge.fields.find(({ type }) => type === 'select' || type === 'radio');
        if (!field) return undefined;
        name = field.name;
        return { ...submission, values: { ...submission.values, [name]: 'nowhere' } };
      });
      hasError(choice, escaped(`/values/${name}`), 'choice');
      const type = await refused(target, (submission, pledge) => {
        const field = pledge.fields.find((one) => one.type === 'name');
        if (!field) return undefined;
        name = field.name;
        return { ...submission, values: { ...submission.values, [name]: 7 } };
      });
      hasError(type, escaped(`/values/${name}`), 'type');
    },
  },
  {
    name: 'a required consent that is missing is refused and named',
    async run(target) {
      let id = '';
      const problem = await refused(target, (submission, pledge) => {
        const consent = pledge.consents?.find(({ required }) => required);
        if (!consent) return undefined;
        id = consent.id;
        return { ...submission, consents: submission.consents.filter((given) => given.id !== id) };
      });
      hasError(problem, /^\/consents/);
      if (problem) assert.ok(problem.errors!.some((error) => error.consent === id));
    },
  },
  {
    name: 'consent to another text or another version is no consent',
    async run(target) {
      for (const wrong of [{ text: '另一段文字' }, { version: 'other' }]) {
        const problem = await refused(target, (submission, pledge) => {
          const [first, ...rest] = pledge.consents ?? [];
          return (
            first && {
              ...submission,
              consents: [giveConsent({ ...first, ...wrong }), ...rest.map(giveConsent)],
            }
          );
        });
        hasError(problem, /^\/consents\/0\/(hash|version)$/);
      }
    },
  },
  {
    name: 'somebody below the age needs a guardian',
    async run(target) {
      const child = (submission: Submission, pledge: Pledge): Submission | undefined => {
        if (!pledge.guardian) return undefined;
        const age = pledge.guardian.below - 1;
        const born = `${new Date().getUTCFullYear() - age + 1}-01-01`;
        const asks = (name: string): boolean => pledge.fields.some((field) => field.name === name);
        if (asks('age')) return { ...submission, values: { ...submission.values, age } };
        if (asks('birth-date'))
          return { ...submission, values: { ...submission.values, 'birth-date': born } };
        return undefined;
      };
      hasError(await refused(target, child), /^\/guardian/);
      const pledge = await readPledge(target);
      const submission = child(fillIn(pledge), pledge);
      if (!submission) return;
      const guardian = { name: '监护人', consent: giveConsent(pledge.guardian!.consent) };
      const answer = await post(target, { ...submission, guardian });
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
    },
  },
  {
    name: 'a body of another shape gets pointers to every wrong part',
    async run(target) {
      const problem = await refused(target, (submission) => ({
        ...submission,
        secret: 'short',
        consents: [{ id: 'x' }],
      }));
      hasError(problem, /^\/secret$/);
      hasError(problem, /^\/consents\/0\/(version|hash)$/);
    },
  },
  {
    name: 'what is not JSON is 400 or 422, another media type 415 or 400',
    async run(target) {
      const broken = await post(target, '{"civic":');
      assert.ok([400, 422].includes(broken.status), String(broken.status));
      isProblem(broken, broken.status);
      const xml = await post(target, '<a/>', { headers: { 'Content-Type': 'application/xml' } });
      assert.ok([400, 415].includes(xml.status), String(xml.status));
      isProblem(xml, xml.status);
    },
  },
  {
    name: 'a pledge that is not there is 404',
    async run(target) {
      const submission = fillIn(await readPledge(target), { pledge: 'no-such-pledge' });
      isProblem(await post(target, submission), 404, 'not-found');
    },
  },
  {
    name: 'a trap that was filled in is refused in words that do not offend a person',
    async run(target) {
      const submission = fillIn(await readPledge(target), { trap: 'https://spam.example' });
      const { title } = isProblem(await post(target, submission), 422, 'refused');
      assert.doesNotMatch(title, /\b(bot|robot|spam|machine)\b/i);
    },
  },
  {
    name: 'a pledge that has closed is 409 closed',
    needs: 'closed',
    async run(target) {
      const pledge = await readPledge(target, target.closed);
      isProblem(await post(target, fillIn(pledge)), 409, 'closed');
    },
  },
  {
    name: 'a pledge that is not open yet is 409 not-open',
    needs: 'notOpen',
    async run(target) {
      const pledge = await readPledge(target, target.notOpen);
      isProblem(await post(target, fillIn(pledge)), 409, 'not-open');
    },
  },
];
