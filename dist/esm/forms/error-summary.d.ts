import { nothing, type TemplateResult } from 'lit';
import type { FormWords } from '../locales/words.js';
import type { Fault } from '../contract/fault.js';
/** The words for what is wrong with one control, if anything is. */
export declare function faultText(name: string, faults: readonly Fault[], label: (name: string) => string, words: FormWords): string | undefined;
/** What is wrong, on top of the form, with a link to each place. Focus it when it appears. */
export declare function renderSummary(faults: readonly Fault[], label: (name: string) => string, words: FormWords): TemplateResult | typeof nothing;
