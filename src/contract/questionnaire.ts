import * as z from 'zod/mini';
import { consent, field, guardian, submitTarget } from './form.js';
import { date, id, moment, source, text } from './shared.js';

/** What is ticked on a checklist: a habit, a task. */
export const checklistItem = z.object({
  id: id(),
  text: text(200, 'What is ticked when it is done.'),
  group: z.optional(text(60, 'The heading that it stands under.')),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

const people = () => z.number().check(z.minimum(0), z.maximum(1e9));

/** How a survey was made: without it nobody can tell what its figures are worth. */
const method = z.object({
  invited: z.optional(people()),
  how: z.optional(text(200, 'How people were asked: by which way, and who could answer.')),
  from: z.optional(date('First day.')),
  to: z.optional(date('Last day.')),
});
export type Method = z.infer<typeof method>;

/** What is asked without a pledge's text and without posts: a survey, a report, a proposal, a checklist. */
export const form = z.object({
  id: id(),
  kind: z.enum(['survey', 'report', 'proposal', 'checklist']),
  title: text(120, 'The title.'),
  summary: z.optional(text(600, 'What it is for, and what becomes of the answers.')),
  issuer: z.optional(text(120, 'Who asks.')),
  method: z.optional(method),
  opens: z.optional(moment('From when it can be filled in.')),
  closes: z.optional(moment('Until when it can be filled in.')),
  fields: z.array(field).check(z.maxLength(200)),
  items: z.optional(z.array(checklistItem).check(z.maxLength(200))),
  consents: z.optional(z.array(consent).check(z.maxLength(10))),
  guardian: z.optional(guardian),
  /** Nothing is kept that tells who answered: no address, no time of day, no receipt that leads to the answers. */
  anonymous: z.optional(z.boolean()),
  /** Whether figures are published while it is open, or once it is closed; without it never. */
  results: z.optional(z.enum(['live', 'after'])),
  /** No published figure is about fewer answers than this (rules/results.ts); 5 without it. */
  minimum: z.optional(z.number().check(z.minimum(2), z.maximum(1000))),
  /** How many have answered, of those on paper too; the collector adds what it has. */
  answers: z.optional(people()),
  /** Of a proposal: whether somebody looks through it. Servers alone read it. */
  moderated: z.optional(z.boolean()),
  submit: submitTarget,
  thanks: z.optional(text(600, 'Shown after sending.')),
  source: z.optional(source),
});
export type Form = z.infer<typeof form>;
