import { escapeHtml } from '../../src/server/escape-html.js';

/** HTML as text, for places that take nothing else. What is put in is escaped; styles are inline. */
export interface Styled {
  readonly html: string;
}

type Hole = string | number | Styled | readonly Styled[] | undefined;

const fill = (hole: Hole): string => {
  if (hole === undefined) return '';
  if (Array.isArray(hole)) return (hole as readonly Styled[]).map(({ html }) => html).join('');
  return typeof hole === 'object' ? (hole as Styled).html : escapeHtml(String(hole));
};

/** A template whose texts are escaped and whose parts are kept. */
export function styled(texts: TemplateStringsArray, ...holes: readonly Hole[]): Styled {
  return { html: texts.map((text, index) => text + fill(holes[index])).join('') };
}

/** The part, unless its value is empty. */
export const when = <T>(value: T | undefined | '' | false, part: (value: T) => Styled): Styled =>
  value ? part(value) : { html: '' };
