/**
 * Keeps what was typed through a reload, for this tab's session only, and never a consent. Storage may be
 * refused (private window, sandboxed frame): then a reload loses what it would lose anyway.
 */
export function saveDraft(form, answers) {
    try {
        const entries = [];
        answers.forEach((answer, name) => entries.push([name, answer]));
        if (entries.length)
            sessionStorage.setItem(key(form), JSON.stringify(entries));
        else
            sessionStorage.removeItem(key(form));
    }
    catch {
        // See above.
    }
}
export function loadDraft(form) {
    const answers = new Map();
    try {
        for (const [name, answer] of JSON.parse(sessionStorage.getItem(key(form)) ?? '[]'))
            answers.set(name, answer);
    }
    catch {
        // Written by something else, or refused.
    }
    return answers;
}
const key = (form) => `civic-draft ${form}`;
