import type { Field } from '../../contract/form.js';
import { optionsOf } from '../../contract/rules/rating.js';
import type { FieldValue, FormCorrection, OwnAnswers } from '../../contract/submission.js';
import type { Language } from '../../base/text/language.js';
import { answerOutcomeWords } from '../../locales/answer-outcomes.js';
import type { PrivateKey } from '../../forms/private-link.js';
import { toJson } from '../../submit/encoding.js';
import { readFailure, readReceipt, type Result } from '../../submit/result.js';
import { pathUnder, post, systemClock, type ServerAnswer } from '../../submit/transport.js';

/** What was sent. */
export type SentAnswers = Pick<OwnAnswers, 'values' | 'ticked'>;

/** What was sent, as the server has it. One try: the person waits. `gone`: taken back, erased, or never there. */
export async function askAnswers(
  url: string,
  key: PrivateKey,
): Promise<SentAnswers | 'gone' | 'trouble'> {
  const answer = await ask(url, 'answers', key);
  const { values, ticked } = (answerIn(answer) ?? {}) as Partial<OwnAnswers>;
  if (typeof values === 'object') return { values, ticked };
  // A server that knows no such address answers 404 as well, and can take back all the same.
  const { code } = ((typeof answer.status === 'number' && answer.json) || {}) as { code?: unknown };
  return code === 'not-found' ? 'gone' : 'trouble';
}

/** Puts other answers in the place of those that were sent. One try, and what is filled in stays in the form. */
export async function correctAnswers(url: string, correction: FormCorrection): Promise<Result> {
  const answer = await ask(url, 'correct', correction);
  const receipt = readReceipt(answerIn(answer));
  return receipt ? { status: 'accepted', receipt, replay: false } : readFailure(answer);
}

const ask = (url: string, path: string, body: object): Promise<ServerAnswer> =>
  post(pathUnder(url, path), toJson(body), {}, { clock: systemClock, timeLimit: 30_000 });

const answerIn = (answer: ServerAnswer): unknown =>
  answer.status === 200 ? answer.json : undefined;

/** Answers as people read them: question by question, in the words that were chosen. */
export function readable(
  fields: readonly Field[],
  { values, ticked }: SentAnswers,
  language: Language,
): (readonly [question: string, answer: string])[] {
  const lines = fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : [[field.label, read(field, value, language)] as const];
  });
  const words = answerOutcomeWords[language];
  return ticked === undefined ? lines : [...lines, [words.ticked, String(ticked)]];
}

function read(field: Field, value: FieldValue, language: Language): string {
  const words = answerOutcomeWords[language];
  const options = optionsOf(field, language);
  const labelOf = (one: unknown): string =>
    options.find((option) => option.value === one)?.label ?? String(one);
  if (value === true) return words.yes;
  if (field.type === 'photos') return words.photos((value as string[]).length);
  if (Array.isArray(value)) return value.map(labelOf).join('\n');
  if (typeof value !== 'object') return value === false ? '' : labelOf(value);
  if (field.type === 'place')
    return `${value['text'] ?? ''}${'latitude' in value ? words.position : ''}`;
  const colon = language === 'en' || language === 'ko' ? ': ' : '：';
  return (field.rows ?? [])
    .filter((row) => row.value in value)
    .map((row) => row.label + colon + labelOf(value[row.value]))
    .join('\n');
}
