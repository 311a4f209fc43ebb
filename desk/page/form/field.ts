import type { Path } from '../../shared/json.js';
import type { Schema } from '../../shared/schema.js';

/** A field of the form: its schema, and where its value stands. */
export interface FormField {
  readonly schema: Schema;
  readonly path: Path;
  readonly required: boolean;
}

export const fieldId = (path: Path): string => `f-${path.join('-')}`;
