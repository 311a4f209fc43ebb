import type { Field, Form, Member } from '../../../src/contract/index.js';
import type { CivicRecord, RecordStatus } from '../../../src/contract/records.js';
import { startOf } from '../../../src/contract/rules/moments.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import { closedAt, isOpen, statusOf, updatesUntil } from '../../../src/contract/rules/records.js';

/*
 * Records in the words of Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), with the updates that FixMyStreet reads
 * beside it. What has no value is empty, as in the published examples.
 */

/** A kind of thing that can be reported: an option of the question `category`, or a form without one. */
export interface Service {
  form: Form;
  code: string;
  name: string;
}

const categoryOf = ({ fields }: Form): Field | undefined =>
  fields.find(({ name }) => name === 'category');

export const servicesOf = (forms: Iterable<Form>): Service[] =>
  [...forms]
    .filter(({ kind, anonymous }) => kind === 'report' && !anonymous)
    .flatMap((form) => {
      const category = categoryOf(form);
      return category
        ? optionsOf(category).map(({ value, label }) => ({ form, code: value, name: label }))
        : [{ form, code: form.id, name: form.title }];
    });

/** The questions to which Open311 has an argument of its own. */
export function standardFields({ fields }: Form) {
  const first = (...types: Field['type'][]): Field | undefined =>
    types
      .map((type) => fields.find((field) => field.type === type && field.name !== 'category'))
      .find(Boolean);
  return {
    category: fields.find(({ name }) => name === 'category'),
    description: first('textarea', 'text'),
    place: first('place'),
    name: first('name'),
    phone: first('tel'),
    email: first('email'),
  };
}

/** The questions that a client has to ask beside them. Pictures come by the page only. */
export function furtherFields(form: Form): Field[] {
  const own = Object.values(standardFields(form));
  return form.fields.filter((field) => !own.includes(field) && field.type !== 'photos');
}

export const consentCode = (id: string): string => `consent-${id}`;

const hasMetadata = (form: Form): boolean =>
  furtherFields(form).length + (form.consents?.length ?? 0) > 0;

export const asService = ({ form, code, name }: Service) => ({
  service_code: code,
  service_name: name,
  description: form.summary ?? form.title,
  metadata: hasMetadata(form),
  type: 'realtime',
  keywords: '',
  group: form.title,
});

const datatypes: Partial<Record<Field['type'], string>> = {
  number: 'number',
  scale: 'number',
  date: 'datetime',
  textarea: 'text',
  select: 'singlevaluelist',
  radio: 'singlevaluelist',
  rating: 'singlevaluelist',
  choices: 'multivaluelist',
};

/** What is asked beside the standard's own arguments: further questions, and the consents. */
export const asDefinition = ({ form, code }: Service) => ({
  service_code: code,
  attributes: [
    ...furtherFields(form).map((field) => ({
      code: field.name,
      datatype: datatypes[field.type] ?? 'string',
      required: field.required === true,
      datatype_description: field.hint ?? '',
      description: field.label,
      values: optionsOf(field).map(({ value, label }) => ({ key: value, name: label })),
    })),
    ...(form.consents ?? []).map(({ id, version, text, required }) => ({
      code: consentCode(id),
      datatype: 'singlevaluelist',
      required: required === true,
      datatype_description: '',
      description: text,
      values: [{ key: version, name: text }],
    })),
  ].map((attribute, index) => ({ variable: true, ...attribute, order: index + 1 })),
});

interface Surroundings {
  services: readonly Service[];
  members: ReadonlyMap<string, Pick<Member, 'name'>>;
  /** Of a picture, the whole address. */
  addressOf: (src: string) => string;
  /** Where a state has no note, its name. */
  wordOf: (status: RecordStatus) => string;
  now: number;
}

const iso = (moment: string): string => `${new Date(startOf(moment)).toISOString().slice(0, 19)}Z`;

export function asRequest(
  record: CivicRecord,
  { services, members, addressOf, wordOf, now }: Surroundings,
) {
  const { id, title, summary, category, place, due, photos = [], responsible, agency } = record;
  const status = statusOf(record, now);
  const updates = updatesUntil(record, now);
  const moments = updates.flatMap(({ at }) => at ?? []);
  const opened = record.opened ?? moments[0] ?? '1970-01-01';
  const changed = closedAt(record, now) ?? moments.at(-1) ?? opened;
  const service = services.find(({ code, name }) => code === category || name === category);
  const note = [...updates].reverse().find(({ text }) => text !== undefined)?.text;
  return {
    service_request_id: id,
    status: isOpen(status) ? 'open' : 'closed',
    status_notes: note ?? wordOf(status),
    service_name: service?.name ?? category ?? '',
    service_code: service?.code ?? category ?? '',
    description: summary ? `${title}\n${summary}` : title,
    agency_responsible: members.get(responsible ?? '')?.name ?? agency ?? '',
    service_notice: '',
    requested_datetime: iso(opened),
    updated_datetime: iso(changed),
    expected_datetime: due ? iso(due) : '',
    address: [place?.name, place?.address].filter(Boolean).join(' '),
    address_id: '',
    zipcode: '',
    lat: place?.position?.latitude ?? '',
    long: place?.position?.longitude ?? '',
    media_url: photos[0] ? addressOf(photos[0].src) : '',
  };
}

/** FixMyStreet's states, as it reads them from another system. */
const states: Readonly<Record<RecordStatus, string>> = {
  received: 'open',
  accepted: 'investigating',
  'in-progress': 'in_progress',
  done: 'fixed',
  declined: 'no_further_action',
  duplicate: 'duplicate',
};

/** The timeline of a record, an entry for each public update with a date: FixMyStreet takes none without. */
export const asUpdates = (record: CivicRecord, now: number) =>
  updatesUntil(record, now).flatMap(({ at, status, text }, index) =>
    at === undefined
      ? []
      : {
          update_id: `${record.id}-${index + 1}`,
          service_request_id: record.id,
          status: status ? states[status] : '',
          updated_datetime: iso(at),
          description: text ?? '',
          media_url: '',
        },
  );
