import type { Language } from '../base/language.js';
import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
import type { Problem } from './problem.js';
/** An issue as a sentence, with its place in plain words: “成员第3项“高微” › 照片 › 图片地址：……”. */
export declare function explainIssue(issue: Issue, language: Language, feed?: Feed): string;
/** A problem as one sentence for editors. */
export declare function explainProblem(problem: Problem, language: Language): string;
