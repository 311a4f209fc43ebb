import { documents } from '../../checks/samples.js';
import type { JsonObject } from '../../shared/json.js';

export type TemplateName = keyof typeof documents;

/** A feed to begin from: what it has is a sample, and only its shape is taken over. */
export interface Template {
  name: TemplateName;
  document: JsonObject;
}

export const templates: readonly Template[] = (Object.keys(documents) as TemplateName[]).map(
  (name) => ({ name, document: documents[name] as unknown as JsonObject }),
);
