/** States in which there is a form to fill in. */
export const hasForm = ({ status }) => ['reading', 'filling', 'invalid', 'sending', 'failed'].includes(status);
/** The receipt, where there is one. */
export const received = (state) => state.status === 'signed' ? state.receipt : undefined;
/** What a visit before had signed is no news. */
export const isNews = (before) => before === 'sending' || before === 'saved-for-later';
/** The state at a time: before a form opens and after it closes there is none, but a receipt stays. */
export function stateAt(state, { opens, closes }, now) {
    if (!hasForm(state))
        return state;
    if (opens && now < startOf(opens))
        return { status: 'not-yet-open', when: opens };
    if (closes && now > endOf(closes))
        return { status: 'closed', when: closes };
    return state;
}
/** A day without a time is a day in China, where the feed was written. */
export const startOf = (moment) => Date.parse(moment.includes('T') ? moment : `${moment.padEnd(10, '-01')}T00:00:00+08:00`);
export const endOf = (moment) => moment.includes('T') ? Date.parse(moment) : startOf(moment) + 86_400_000 - 1;
