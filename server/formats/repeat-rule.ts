/** What a rule may have. Not the hours and minutes: what takes place several times a day is several things. */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: /^([+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU))(,[+-]?[1-5]?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^-?\d{1,2}(,-?\d{1,2})*$/,
  BYMONTH: /^\d{1,2}(,\d{1,2})*$/,
  BYSETPOS: /^-?\d{1,2}(,-?\d{1,2})*$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

/** The parts of a rule, or nothing where it is none that we follow. */
export function readRule(rule: string): ReadonlyMap<string, string> | undefined {
  const read = new Map<string, string>();
  for (const part of rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [key = '', value = ''] = part.split('=');
    if (!parts[key]?.test(value) || read.has(key)) return undefined;
    read.set(key, value);
  }
  return read.has('FREQ') && !(read.has('COUNT') && read.has('UNTIL')) ? read : undefined;
}
