import type { FieldValue, Pledge } from '../../../src/contract/index.js';

/**
 * Puts a plain HTML form (application/x-www-form-urlencoded) into the shape of the JSON body, for pages
 * whose form is sent without script. Field names are as in the feed. All else has a dot in its name, which
 * no field can have: `civic.pledge`, `civic.secret`, `civic.page`, `civic.trap`, `civic.elapsed`,
 * `civic.captcha`, `civic.test`, `consent.<id>` = `<version>:<hash>`, `guardian.name`, `guardian.consent.<id>`.
 */
export function bodyFromForm(form: URLSearchParams, pledge: Pledge, secret: string): unknown {
  const text = (name: string): string | undefined => form.get(`civic.${name}`) ?? undefined;
  const elapsed = text('elapsed');
  return {
    civic: 1,
    pledge: pledge.id,
    values: readValues(form, pledge),
    consents: readConsents(form, 'consent.'),
    guardian: readGuardian(form),
    page: text('page') || undefined,
    secret: text('secret') || secret,
    test: isTicked(text('test')) || undefined,
    trap: text('trap'),
    elapsed: elapsed && Number.isFinite(Number(elapsed)) ? Number(elapsed) : undefined,
    captcha: text('captcha'),
  };
}

function readValues(form: URLSearchParams, pledge: Pledge): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const { name, type } of pledge.fields) {
    const given = form.get(name);
    if (type === 'checkbox') values[name] = isTicked(given);
    else if (given === null) continue;
    // An empty box of a number field means that nothing was filled in; it is not 0.
    else if (type === 'number' && given.trim() !== '' && Number.isFinite(Number(given)))
      values[name] = Number(given);
    else values[name] = given;
  }
  return values;
}

/** A tick box that was not ticked is not sent at all. */
const isTicked = (value: string | null | undefined): boolean =>
  /^(on|1|true|yes)$/i.test(value ?? '');

function readConsents(form: URLSearchParams, prefix: string) {
  const given = [];
  for (const [name, value] of form) {
    if (!name.startsWith(prefix) || value === '') continue;
    // A version may hold a colon, a hash cannot.
    const colon = value.lastIndexOf(':');
    given.push({
      id: name.slice(prefix.length),
      version: value.slice(0, Math.max(0, colon)),
      hash: value.slice(colon + 1).toLowerCase(),
    });
  }
  return given;
}

function readGuardian(form: URLSearchParams) {
  const name = form.get('guardian.name') ?? '';
  const consent = readConsents(form, 'guardian.consent.')[0];
  return name.trim() === '' && !consent ? undefined : { name, consent };
}
