import type { Activity } from '../../contract/activity.js';
import type { Pass } from '../../contract/submission.js';
/** What a calendar file is made of. */
export interface CalendarDetails {
    readonly activity: Activity;
    readonly pass: Pass;
    /** Leads back to the pass. */
    readonly link: string;
    /** Takes the posts out of the calendar instead. */
    readonly away: boolean;
}
/**
 * The posts of a pass as an iCalendar file (RFC 5545). Times are in UTC, which needs no table of a zone's
 * changes and is right on every phone. A post keeps its UID, so that a later file changes its entry.
 */
export declare function calendarOf({ activity, pass, link, away }: CalendarDetails): string;
/** Hands the file to the phone, which offers to put it into its calendar. */
export declare function saveCalendar(details: CalendarDetails): void;
