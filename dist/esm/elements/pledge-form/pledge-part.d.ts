import type { html as Html, TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import { type Filled } from '../form/filled.js';
import type { FormItem } from '../form/form-item.js';
import type { FormState } from '../form/form-state.js';
import type { OwnPart } from '../form/own-part.js';
/** What a receipt needs of its element. */
export interface PledgeHost {
    readonly renderRoot: ParentNode;
    pledge(this: void): Pledge;
    language(this: void): Language;
}
/** What a signature says of itself, and what becomes of it. */
export declare class PledgePart implements OwnPart {
    #private;
    readonly words: Readonly<Record<Language, import("../../locales/pledge-outcomes.js").PledgeOutcomeWords>>;
    constructor(html: typeof Html, host: PledgeHost);
    body(pledge: FormItem, { answers }: Filled): {
        pledge: string;
    };
    render(state: FormState, withdraw: () => void): TemplateResult | undefined;
}
