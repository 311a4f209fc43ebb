import type { Field } from '../../contract/form.js';
import type { FormItem } from '../form-input.js';

const wideTypes: readonly string[] = ['rating', 'scale', 'choices', 'matrix', 'photos', 'place'];

/** Whether a form asks what only the later part draws or decides (lazy/questions.ts). */
export const needsQuestions = ({ fields }: Pick<FormItem, 'fields'>): boolean =>
  fields.some(isWide);

const isWide = ({ type, showIf, section, newPage, prefill }: Field): boolean =>
  wideTypes.includes(type) || Boolean(showIf || section || newPage || prefill);
