/**
 * Whether a guardian has to agree, from a field named `age` (years) or `birth-date` (a day).
 * @param today as `YYYY-MM-DD`. Default: today.
 */
export function needsGuardian(guardian, answers, today = new Date().toISOString().slice(0, 10)) {
    if (!guardian)
        return false;
    const age = String(answers.get('age') ?? '')
        .normalize('NFKC')
        .trim();
    const born = String(answers.get('birth-date') ?? '');
    if (/^\d+$/.test(age))
        return Number(age) < guardian.below;
    if (!/^\d{4}-\d\d-\d\d$/.test(born))
        return false;
    const birthday = today.slice(5) < born.slice(5) ? 1 : 0;
    return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - birthday < guardian.below;
}
