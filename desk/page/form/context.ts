import type { Finding } from '../../checks/finding.js';
import { samePath, type Json, type JsonObject, type Path } from '../../shared/json.js';
import type { Schema } from '../../shared/schema.js';
import type { DeskLanguage, DeskWords } from '../../words/desk-words.js';

/** What a field needs to draw itself and to say what was typed. */
export interface FormContext {
  readonly language: DeskLanguage;
  readonly words: DeskWords;
  readonly findings: readonly Finding[];
  /** The whole feed, for fields that name one of its items. */
  readonly document: JsonObject;
  /** Whether a field of an item stands under “more”. */
  isFolded(path: Path): boolean;
  read(path: Path): Json | undefined;
  set(path: Path, value: Json | undefined): void;
  keepPicture(picture: Blob): Promise<string>;
  explain(finding: Finding): string;
}

/** One field: its schema, and where its value stands. */
export interface FieldPlace {
  readonly schema: Schema;
  readonly path: Path;
  readonly required: boolean;
}

export const fieldId = (path: Path): string => `f-${path.join('-')}`;

export const findingsAt = (context: FormContext, path: Path): Finding[] =>
  context.findings.filter((finding) => samePath(finding.path, path));

/** Whether something below a place needs the editor: a closed group says so. */
export const findingsBelow = (context: FormContext, path: Path): number =>
  context.findings.filter((finding) => path.every((key, index) => finding.path[index] === key))
    .length;
