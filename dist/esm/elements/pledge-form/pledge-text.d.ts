import { nothing, type TemplateResult } from 'lit';
import type { Kept } from '../../base/kept.js';
import type { Language } from '../../base/language.js';
import type { Count } from '../../contract/measure.js';
import type { Pledge } from '../../contract/pledge.js';
import type { PledgeFormWords } from '../../locales/words.js';
/** The text of the pledge, set like a document worth signing. */
export declare function renderPledgeText(kept: Kept, { title, preamble, articles, issuer, date }: Pledge, level: number, language: Language): HTMLElement;
/** The figure that a count comes to. */
export declare const totalOf: ({ value, parts }: Count) => number;
/** How many have signed, and the next goal that is not reached yet. */
export declare function renderSigned(signed: Count | undefined, total: number, words: PledgeFormWords, language: Language): TemplateResult | typeof nothing;
/** Who has signed and let it be shown, masked by the server. */
export declare const renderWall: (wall: Pledge["wall"], words: PledgeFormWords, language: Language) => TemplateResult | typeof nothing;
