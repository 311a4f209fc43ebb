import type { TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Series } from '../../contract/series.js';
import type { FeedListHost, Kit } from '../feed/feed-list-view.js';
/** The head of a newspaper's spread: title, date and page, editor's note. */
export declare function renderSeriesHead({ html, nothing, formatMoment }: Kit, series: Series | undefined, cardLevel: number, language: Language): TemplateResult | undefined;
/** Under the spread: who edited, designed and photographed it, and where it was printed. */
export declare function renderCredits({ html, nothing, renderSource }: Kit, series: Series | undefined, base: string, { kept, language }: FeedListHost): TemplateResult | undefined;
