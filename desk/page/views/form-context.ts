import type { Path } from '../../shared/json.js';
import { explainFinding } from '../explain-finding.js';
import type { FormContext } from '../form/context.js';
import type { Desk } from '../store/desk.js';
import { followName } from '../store/follow-name.js';

/** Binds the form's fields to the desk. */
export function formContext(
  desk: Desk,
  folded: (path: Path) => boolean = () => false,
): FormContext {
  const { language, words, shownFindings: findings, storage } = desk;
  return {
    language,
    document: desk.open?.document ?? {},
    isFolded: folded,
    words,
    findings,
    read: (path) => desk.open?.at(path),
    set: (path, value) =>
      desk.change((feed) => {
        const { document: before, published } = feed;
        feed.set(path, value, (document) =>
          followName(document, before, path, desk.schema, published),
        );
      }),
    keepPicture: (picture) => storage.keepPicture(picture),
    explain: (finding) => explainFinding(finding, language),
  };
}
