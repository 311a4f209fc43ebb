import { isObject, textOf } from '../../shared/json.js';
import { sectionsOf } from '../../shared/schema.js';
import { explainFinding } from '../explain-finding.js';
import type { FormContext } from '../form/context.js';
import type { Desk } from '../store/desk.js';

/** Binds the form's fields to the desk. */
export function formContext(desk: Desk): FormContext {
  const { open, language, words, findings, storage } = desk;
  return {
    language,
    words,
    findings,
    ids: open ? idsOf(desk) : [],
    read: (path) => desk.open?.at(path),
    set: (path, value) => desk.change((feed) => feed.set(path, value)),
    keepPicture: (picture) => storage.keepPicture(picture),
    explain: (finding) => explainFinding(finding, language),
  };
}

let known: { document: unknown; ids: string[] } | undefined;
const mostIds = 500;

/** For the fields that name another item. */
function idsOf({ open, schema }: Desk): string[] {
  const { document } = open!;
  if (known?.document !== document) {
    const items = sectionsOf(schema).flatMap((section) => document[section] ?? []);
    const ids = items.flatMap((item) => (isObject(item) ? [textOf(item['id'])] : []));
    known = { document, ids: ids.slice(0, mostIds) };
  }
  return known.ids;
}
