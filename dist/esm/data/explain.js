import { exactNumber } from '../base/format.js';
import { problemWords } from '../locales/problems.js';
/** An issue as a sentence, with its place in plain words: “成员第3项“高微” › 照片 › 图片地址：……”. */
export function explainIssue(issue, language, feed) {
    const words = problemWords[language];
    const label = (key) => typeof key === 'number' ? words.position(key + 1) : (words.fields[key] ?? key);
    const [section, index, ...rest] = issue.path;
    const steps = typeof section === 'string' && typeof index === 'number'
        ? [
            words.item(label(section), index + 1, nameOf(feed?.list(section)[index])),
            ...rest.map(label),
        ]
        : issue.path.map(label);
    return steps.join(words.step) + words.colon + whatIsWrong(issue, language);
}
/** The name that an item gives itself. */
function nameOf(raw) {
    const { name, title, label, id } = (typeof raw === 'object' && raw !== null ? raw : {});
    const found = name ?? title ?? label ?? id;
    return typeof found === 'string' ? found.slice(0, 40) : undefined;
}
function whatIsWrong(issue, language) {
    const words = problemWords[language];
    switch (issue.code) {
        case 'type':
            return words.type(words.expected[issue.expected]);
        case 'choice':
            return words.choice(issue.choices.join(', '));
        case 'long':
        case 'many':
        case 'small':
        case 'big':
            return words.limit[issue.code](issue.limit);
        case 'sum':
            return words.sum(exactNumber(issue.sum, language));
        default:
            return words[issue.code];
    }
}
/** Firefox and newer Chromium name the line of what is not JSON. */
function lineIn(reason) {
    const line = /\bline (\d+)/.exec(reason)?.[1];
    return line ? Number(line) : undefined;
}
/** A problem as one sentence for editors. */
export function explainProblem(problem, language) {
    const words = problemWords[language];
    switch (problem.code) {
        case 'no-source':
            return words.noSource;
        case 'address':
        case 'network':
        case 'login':
            return words[problem.code](problem.address);
        case 'time-limit':
            return words.timeLimit(problem.address);
        case 'page-instead':
            return words.pageInstead(problem.address);
        case 'status':
            return words.status(problem.address, problem.status);
        case 'too-large':
            return words.tooLarge(problem.address, Math.round(problem.limit / 1024 / 1024));
        case 'not-json':
            return words.notJson(problem.address, lineIn(problem.reason));
        case 'not-feed':
            return words.notFeed;
        case 'version':
            return words.version(String(JSON.stringify(problem.version)).slice(0, 20));
        case 'item-missing':
            return words.itemMissing(problem.id);
        case 'item-invalid':
            return words.itemInvalid(problem.id ?? '');
    }
}
