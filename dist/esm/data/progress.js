/** What parts add up to, without the dust of binary fractions. */
export const sumOf = (parts = []) => Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(15));
/**
 * The number that is shown: the one that is stated, else the sum of the parts. A part that had to be left
 * out leaves no sum: a resident is told nothing sooner than a wrong total.
 */
export const countOf = ({ value, parts }, issues) => value === undefined && parts?.length && !issues.some(({ path }) => path.includes('parts'))
    ? sumOf(parts)
    : value;
/** How much of the way a number is: 0 at the start, 1 at the goal, and truthfully beyond both. */
export const shareOf = (value, from, goal) => (value - from) / (goal - from);
/** @returns nothing where no progress can be told: without a goal, or with one where the count begins. */
export function progressOf({ target, steps = [], baseline, better, }, value) {
    const from = baseline ?? 0;
    // A start above the goal says that the count is to fall, whether or not the editor said so.
    const falling = better === 'down' || target < baseline;
    const sign = falling ? -1 : 1;
    const goals = [...steps, target ?? NaN]
        .filter((goal) => goal - from && (falling || goal > from))
        .sort((a, b) => sign * (a - b));
    const passed = goals.filter((goal) => sign * (value - goal) >= 0);
    const goal = goals[passed.length] ?? goals[passed.length - 1];
    return goal === undefined ? goal : { from, goal, passed, falling };
}
/** Whether a count is older than the editor allows. A month or a year is taken at its end. */
export const isOld = (asOf, staleAfter = Infinity) => Date.now() - Date.parse(asOf + '-12-28'.slice(asOf.length - 4)) > staleAfter * 864e5;
