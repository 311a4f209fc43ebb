import type { Measure } from '../../contract/measure.js';

const day = 864e5;

/** Whether a count is older than the editor allows. A month or a year was counted at its end. */
export function isOld({ asOf, staleAfter }: Measure): boolean {
  const slack = asOf?.length === 4 ? 366 : asOf?.length === 7 ? 31 : 1;
  return Date.now() - Date.parse(asOf!) > (staleAfter! + slack) * day;
}
