import type { html as Html, TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import type { Fault } from '../contract/fault.js';
/** What is wrong with a form, in words. */
export interface Told {
    /** By the name of the control. */
    readonly errors: ReadonlyMap<string, string>;
    /** On top of the form, with a link to each place. Focus it when it appears. */
    readonly summary: TemplateResult | undefined;
}
/** @param html the element's own, of which a page needs only one. */
export declare function tellFaults(html: typeof Html, faults: readonly Fault[], label: (name: string) => string, language: Language): Told;
