/**
 * Reads a directory of services as Open Referral's HSDS 3 has it, and makes members of it. https://docs.openreferral.org
 *
 * - JSON: one service, a list of them, or an answer of an HSDS API (`{contents: [...]}`), with schedules, phones, locations
 *   and taxonomy terms nested as the API nests them.
 * - CSV: a row for each service, columns with HSDS's names (`name`, `description`, `organization`, `phone`, `address_1`,
 *   `byday`, `opens_at`, `closes_at`, `assured_date` …). Rows with one `id`, or one name, are one service with several times.
 *
 * | HSDS | here |
 * |---|---|
 * | `name`, `description`, `organization.name` | `name`, `summary` (cut at 300 letters), `organisation` |
 * | first `attributes[].taxonomy_term.name`, else `program.name` | `category` |
 * | `schedules[]`: `byday`, `opens_at`, `closes_at`, `valid_from`, `valid_to`, `notes` | `hours[]` |
 * | `phones[0].number`, `email`, `url` | `contact`, marked public: a directory was published to be called |
 * | first location: `name`, first address, `latitude`, `longitude` | `place` |
 * | `assured_date`, else `last_modified` | `checkedOn` |
 * | `schedules[].timezone` (a distance from UTC) | not taken: a zone of the feed is named |
 *
 * What is no service (no name) is left out and counted; nothing else is thrown away silently: a time that cannot be read is
 * named in `problems` with its path.
 */
import Papa from 'papaparse';
import { rules } from '../../src/contract/rules/texts.js';
import { readClock, writeClock } from '../../src/contract/rules/opening-hours.js';
import { isObject, type Json, type JsonObject } from '../shared/json.js';
import { createId } from '../shared/items.js';

/** What was read, and what could not be. */
export interface HsdsServices {
  readonly members: JsonObject[];
  /** Services without a name. */
  readonly leftOut: number;
  /** Places in the file whose value could not be taken: `services[3].schedules[0].opens_at`. */
  readonly problems: readonly string[];
}

/** The file is neither JSON nor a table with a column `name`. */
export class NoServices extends Error {}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** @param taken ids of members that are there already. */
export function readHsds(file: string, taken: ReadonlySet<string>): HsdsServices {
  const services = servicesIn(file.replace(/^\uFEFF/, ''));
  const ids = new Set(taken);
  const members: JsonObject[] = [];
  const problems: string[] = [];
  let leftOut = 0;
  services.forEach((service, index) => {
    const name = textAt(service, 'name');
    if (!name) {
      leftOut++;
      return;
    }
    const id = createId(name, 'fuwu', ids);
    ids.add(id);
    members.push(memberOf(service, id, `services[${index}]`, problems));
  });
  return { members, leftOut, problems };
}

function servicesIn(text: string): JsonObject[] {
  if (/^\s*[[{]/.test(text)) {
    let json: Json;
    try {
      json = JSON.parse(text) as Json;
    } catch {
      throw new NoServices();
    }
    const list = Array.isArray(json)
      ? json
      : isObject(json)
        ? (['contents', 'services', 'service'].map((key) => json[key]).find(Array.isArray) ?? [
            json,
          ])
        : [];
    return (list as Json[]).filter(isObject);
  }
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (heading) => heading.trim().toLowerCase(),
  });
  if (!meta.fields?.includes('name')) throw new NoServices();
  return groupRows(data);
}

/** A row is a service with one time; further rows of the same service add theirs. */
function groupRows(rows: readonly Record<string, string>[]): JsonObject[] {
  const services = new Map<string, JsonObject>();
  for (const row of rows) {
    const key = row['id'] || row['service_id'] || row['name'] || '';
    const schedule = Object.fromEntries(
      ['byday', 'opens_at', 'closes_at', 'valid_from', 'valid_to', 'notes'].flatMap((name) =>
        row[name] ? [[name, row[name]]] : [],
      ),
    );
    const known = services.get(key);
    const hasTime = Object.keys(schedule).length > 0;
    if (known && key) {
      if (hasTime) (known['schedules'] as JsonObject[]).push(schedule);
      continue;
    }
    services.set(key || String(services.size), {
      ...row,
      organization: { name: row['organization'] ?? row['organization_name'] ?? '' },
      phones: [{ number: row['phone'] ?? row['number'] ?? '' }],
      locations: [
        {
          name: row['location'] ?? row['location_name'] ?? '',
          latitude: Number(row['latitude'] || NaN),
          longitude: Number(row['longitude'] || NaN),
          addresses: [
            { address_1: row['address_1'] ?? row['address'] ?? '', city: row['city'] ?? '' },
          ],
        },
      ],
      attributes: [{ taxonomy_term: { name: row['taxonomy_term'] ?? row['category'] ?? '' } }],
      schedules: hasTime ? [schedule] : [],
    });
  }
  return [...services.values()];
}

function memberOf(service: JsonObject, id: string, path: string, problems: string[]): JsonObject {
  const [at] = groups(service, 'service_at_locations');
  const location =
    (at && isObject(at['location']) ? at['location'] : undefined) ??
    groups(service, 'locations')[0];
  const [address] = location ? groups(location, 'addresses') : [];
  const phone = [service, at, location]
    .flatMap((one) => (one ? groups(one, 'phones') : []))
    .map((one) => textAt(one, 'number'))
    .find(Boolean);
  const category =
    groups(service, 'attributes')
      .map((one) => (isObject(one['taxonomy_term']) ? textAt(one['taxonomy_term'], 'name') : ''))
      .find(Boolean) ?? (isObject(service['program']) ? textAt(service['program'], 'name') : '');
  const url = textAt(service, 'url');
  const contact = present({
    tel: phone?.slice(0, 40),
    email: textAt(service, 'email').slice(0, 120),
    url: rules.link(url) ? url : '',
  });
  const checked = (textAt(service, 'assured_date') || textAt(service, 'last_modified')).slice(
    0,
    10,
  );
  const written = [
    ...groups(service, 'schedules'),
    ...(at ? groups(at, 'schedules') : []),
    ...(location ? groups(location, 'schedules') : []),
  ];
  const hours = written.flatMap((schedule, index) =>
    hoursOf(schedule, `${path}.schedules[${index}]`, problems),
  );
  return present({
    id,
    kind: 'organisation',
    name: textAt(service, 'name').slice(0, 80),
    organisation: isObject(service['organization'])
      ? textAt(service['organization'], 'name').slice(0, 120)
      : '',
    summary: textAt(service, 'description').replace(/\s+/g, ' ').slice(0, 300),
    category: category.slice(0, 60),
    hours,
    place: placeOf(location, address),
    contact: Object.keys(contact).length > 0 ? { ...contact, public: true } : undefined,
    checkedOn: rules.date(checked) ? checked : '',
  });
}

function hoursOf(schedule: JsonObject, path: string, problems: string[]): JsonObject[] {
  const times: Record<string, string> = {};
  for (const [key, name] of [
    ['opens', 'opens_at'],
    ['closes', 'closes_at'],
  ] as const) {
    const given = textAt(schedule, name);
    if (!given) continue;
    // 09:00, 09:00:00, 09:00+08:00, 09:00Z.
    const time = readClock(/^\d{1,2}:\d\d/.exec(given)?.[0]);
    if (time === undefined) problems.push(`${path}.${name}`);
    else times[key] = writeClock(time);
  }
  if (!times['opens'] || !times['closes']) return [];
  const given = textAt(schedule, 'byday') || textAt(schedule, 'weekday');
  const days = given
    .toUpperCase()
    .split(/[\s,;]+/)
    // 1MO, the first Monday of a month, has no place here: it is not every Monday.
    .filter(Boolean);
  if (days.some((day) => !weekdays.includes(day))) {
    problems.push(`${path}.byday`);
    return [];
  }
  const from = textAt(schedule, 'valid_from').slice(0, 10);
  const to = textAt(schedule, 'valid_to').slice(0, 10);
  // What is valid from a day on, without an end, is how it is now.
  const isDated = rules.date(from) && rules.date(to) && from.length === 10 && to.length === 10;
  return [
    present({
      days,
      ...times,
      from: isDated ? from : '',
      to: isDated ? to : '',
      note: textAt(schedule, 'notes').slice(0, 60),
    }),
  ];
}

function placeOf(
  location: JsonObject | undefined,
  address: JsonObject | undefined,
): JsonObject | undefined {
  if (!location) return undefined;
  const written = address
    ? ['address_1', 'address_2', 'city']
        .map((key) => textAt(address, key))
        .filter(Boolean)
        .join(' ')
    : '';
  const name = textAt(location, 'name') || written;
  if (!name) return undefined;
  const { latitude, longitude } = location;
  const isSomewhere = Number.isFinite(latitude) && Number.isFinite(longitude);
  return present({
    name: name.slice(0, 80),
    address: written === name ? '' : written.slice(0, 200),
    position: isSomewhere ? { latitude: latitude!, longitude: longitude! } : undefined,
  });
}

const groups = (parent: JsonObject, key: string): JsonObject[] => {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

const textAt = (parent: JsonObject, key: string): string => {
  const text = parent[key];
  return typeof text === 'string' ? text.trim() : '';
};

/** Without what is empty: an empty field of a feed is an error. */
const present = (fields: Record<string, Json | undefined>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as JsonObject;
