/** The first instant of a contract moment: a year, month or day begins in the community's own time zone. */
export function startOf(moment: string, utcOffset: string): number {
  if (moment.includes('T')) return Date.parse(moment);
  const [year, month = '01', day = '01'] = moment.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00${utcOffset}`);
}

/** The first instant after a contract moment: “closes 2026-05-01” includes that whole day. */
export function endOf(moment: string, utcOffset: string): number {
  if (moment.includes('T')) return Date.parse(moment);
  const [year = 0, month, day] = moment.split('-').map(Number);
  const next = new Date(0);
  if (month === undefined) next.setUTCFullYear(year + 1, 0, 1);
  else if (day === undefined) next.setUTCFullYear(year, month, 1);
  else next.setUTCFullYear(year, month - 1, day + 1);
  return startOf(next.toISOString().slice(0, 10), utcOffset);
}

/** The day of an instant in the community's own time zone: `2026-05-01`. */
export function dayOf(instant: number, utcOffset: string): string {
  const [hours, minutes] = utcOffset.slice(1).split(':').map(Number) as [number, number];
  const shift = (hours * 60 + minutes) * 60_000 * (utcOffset.startsWith('-') ? -1 : 1);
  return new Date(instant + shift).toISOString().slice(0, 10);
}

/** Full years between a birth date and today, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
