import activity from '../../../templates/activity.json' with { type: 'json' };
import blank from '../../../templates/blank.json' with { type: 'json' };
import meter from '../../../templates/meter.json' with { type: 'json' };
import person from '../../../templates/person.json' with { type: 'json' };
import pledge from '../../../templates/pledge.json' with { type: 'json' };
import type { JsonObject } from '../../shared/json.js';

const everything = { ...activity, ...pledge, ...meter, ...person };
const documents = { everything, person, meter, pledge, activity, blank };
export type TemplateName = keyof typeof documents;

/** A feed to begin from; what is in it is invented and says so. */
export interface Template {
  name: TemplateName;
  document: JsonObject;
}

export const templates: readonly Template[] = (Object.keys(documents) as TemplateName[]).map(
  (name) => ({ name, document: documents[name] as JsonObject }),
);

/** A first item for a section, out of the templates: nobody has to begin with an empty form. */
export function firstItem(section: string): JsonObject | undefined {
  for (const document of Object.values(documents) as JsonObject[]) {
    const list = document[section];
    if (Array.isArray(list) && list.length > 0) return structuredClone(list[0]) as JsonObject;
  }
  return undefined;
}
