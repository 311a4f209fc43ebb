import type { html as Html, TemplateResult } from 'lit';
import type { Pass } from '../../contract/submission.js';
import type { PassWords } from '../../locales/volunteer-pass.js';
import type { PassHost } from './pass-host.js';
import type { PassView } from './volunteer-pass.js';
/** What a pass is drawn from. */
export interface SheetContext {
    readonly pass: Pass;
    readonly view: PassView;
    /** It is cancelled: only its calendar entries are left to take away. */
    readonly withdrawn: boolean;
    readonly host: PassHost;
    readonly words: PassWords;
    readonly link: string | undefined;
    readonly code: Element | undefined;
    readonly mayChange: boolean;
    readonly actions: Readonly<Record<'calendar' | 'change' | 'ask' | 'keep' | 'cancel', (this: void) => void>>;
}
/** A pass to show at the post, on a screen or on paper. */
export declare function renderPass(html: typeof Html, context: SheetContext): TemplateResult;
