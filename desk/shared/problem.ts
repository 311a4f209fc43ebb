/** Something that was not done, and why: by a code, for which the page has the words. */
export class Problem<Code extends string> extends Error {
  constructor(readonly code: Code) {
    super(code);
  }
}
