import { exactNumber } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import type { Issue } from '../../contract/issue.js';
import { problemWords } from '../../locales/problems.js';
import type { Feed } from '../feed.js';
import type { Problem } from '../problem.js';

/** An issue as a sentence, with its place in plain words: “成员第3项“高微” › 照片 › 图片地址：……”. */
export function explainIssue(issue: Issue, language: Language, feed?: Feed): string {
  const words = problemWords[language];
  const label = (key: string | number): string =>
    typeof key === 'number' ? words.position(key + 1) : (words.fields[key] ?? key);
  const [section, index, ...rest] = issue.path;
  const steps =
    typeof section === 'string' && typeof index === 'number'
      ? [
          words.item(label(section), index + 1, nameOf(feed?.list(section)[index])),
          ...rest.map(label),
        ]
      : issue.path.map(label);
  return steps.join(words.step) + words.colon + whatIsWrong(issue, language);
}

/** What an editor knows an item by. */
function nameOf(raw: unknown): string | undefined {
  const { name, title, label, id } = (raw ?? {}) as Record<string, unknown>;
  const found = name ?? title ?? label ?? id;
  return typeof found === 'string' ? found.slice(0, 40) : undefined;
}

function whatIsWrong(issue: Issue, language: Language): string {
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

/** A problem as one sentence for editors. */
export function explainProblem(problem: Problem, language: Language): string {
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
      return words.tooLarge(problem.address, Math.round(problem.limit / 1e6));
    case 'not-json':
      // Firefox and newer Chromium name the line of what is not JSON.
      return words.notJson(
        problem.address,
        Number(/\bline (\d+)/.exec(problem.reason)?.[1]) || undefined,
      );
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
