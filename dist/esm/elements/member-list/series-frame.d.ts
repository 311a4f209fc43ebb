import { nothing, type TemplateResult } from 'lit';
import type { Kept } from '../../base/kept.js';
import type { Language } from '../../base/language.js';
import type { Series } from '../../contract/series.js';
type Rendered = TemplateResult | typeof nothing;
/** The head of a newspaper's spread: title, date and page, editor's note. */
export declare function renderSeriesHead(series: Series | undefined, cardLevel: number, language: Language): Rendered;
/** Under the spread: who edited, designed and photographed it, and where it was printed. */
export declare function renderCredits(kept: Kept, series: Series | undefined, language: Language, base: string): Rendered;
export {};
