import { elementInfos } from '../../src/elements/registry/infos.js';
import { code, markdownTable } from './markdown-table.js';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}
interface Attribute extends Named {
  fieldName?: string;
}
interface Member extends Named {
  kind: string;
  privacy?: string;
  attribute?: string;
}

/** A custom element as custom-elements.json has it. */
export interface ElementDeclaration {
  summary?: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

function section(title: string, head: readonly string[], rows: readonly string[][]): string[] {
  return rows.length > 0 ? [`## ${title}`, markdownTable(head, rows)] : [];
}

const words = ({ description = '' }: Named): string => description;

export function elementPage(tag: string, element: ElementDeclaration, note: string): string {
  const properties = (element.members ?? []).filter(
    ({ kind, privacy, attribute }) =>
      kind === 'field' && privacy !== 'private' && privacy !== 'protected' && !attribute,
  );
  const example = elementInfos.find(({ name }) => tag === `civic-${name}`)?.example;
  return [
    `# \`<${tag}>\``,
    note,
    element.summary ?? '',
    element.description ?? '',
    ...(example ? [`\`\`\`html live\n${example}\n\`\`\``] : []),
    ...section(
      'Attributes',
      ['name', 'property', 'type', 'what it is'],
      (element.attributes ?? []).map((one) => [
        code(one.name),
        code(one.fieldName ?? one.name),
        code(one.type?.text),
        words(one),
      ]),
    ),
    ...section(
      'Properties without an attribute',
      ['name', 'type', 'what it is'],
      properties.map((one) => [code(one.name), code(one.type?.text), words(one)]),
    ),
    ...section(
      'Events',
      ['name', 'type', 'when'],
      (element.events ?? []).map((one) => [code(one.name), code(one.type?.text), words(one)]),
    ),
    ...section(
      'Slots',
      ['name', 'what it is for'],
      (element.slots ?? []).map((one) => [one.name ? code(one.name) : '(default)', words(one)]),
    ),
    ...section(
      'Parts',
      ['name', 'what it is'],
      (element.cssParts ?? []).map((one) => [code(one.name), words(one)]),
    ),
    ...section(
      'Custom properties',
      ['name', 'what it is'],
      (element.cssProperties ?? []).map((one) => [code(one.name), words(one)]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}
