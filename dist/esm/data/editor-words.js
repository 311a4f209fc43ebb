let explain;
/**
 * The words for editors are a module of their own, beside the script: visitors never download them.
 * @returns a promise that never rejects.
 */
export async function loadEditorWords() {
    try {
        explain ??= await import('./explain.js');
    }
    catch {
        // A page that forbids it, or a copy of the script without its neighbour: codes have to do.
    }
}
/** What is wrong, a line each; codes and paths while the words are not there. */
export function editorLines(problem, issues, language, feed) {
    if (!explain)
        return [...(problem ? [problem.code] : []), ...issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)];
    const { explainIssue, explainProblem } = explain;
    return [...(problem ? [explainProblem(problem, language)] : []), ...issues.map((issue) => explainIssue(issue, language, feed))];
}
/** The heading over those lines. */
export function editorHeading(language) {
    return explain?.editorHeading(language) ?? 'debug';
}
