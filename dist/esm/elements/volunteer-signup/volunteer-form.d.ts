import type { TemplateResult } from 'lit';
import type { Activity } from '../../contract/activity.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { type Choice } from './choice.js';
import { Choosing } from './choosing.js';
import type { Kit } from './kit.js';
import { type Times } from './times.js';
import type { VolunteerHost } from './volunteer-host.js';
export { volunteerStyles } from './volunteer-styles.js';
/** The list of posts, who comes along, and what is said of the activity. */
export declare class VolunteerForm {
    #private;
    readonly kit: Kit;
    readonly host: VolunteerHost;
    readonly choosing: Choosing;
    constructor(kit: Kit, host: VolunteerHost);
    connect(): void;
    disconnect(): void;
    /** @param take takes an answer; the controls that narrow the list are none. */
    take(control: HTMLInputElement, take: (control: HTMLInputElement) => void): void;
    /** @param note about a pass. */
    render(note: TemplateResult | undefined): TemplateResult;
    renderPosts(choice: Choice, errors: ReadonlyMap<string, string> | undefined): TemplateResult;
    get activity(): Activity;
    /** The feed's address. */
    get feed(): string;
    get words(): VolunteerSignupWords;
    get times(): Times;
    /** Puts the focus where it is to be once all is drawn. */
    focus(selector: string): void;
}
