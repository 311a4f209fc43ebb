/**
 * JSX types from the manifest. The published generator for this wraps an event's type twice and does not
 * import the types of its details, so that its file does not compile.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const head = `/**
 * Types of the elements in JSX. For React or Preact:
 *
 *     import type { CivicElements } from 'civic-widgets/jsx';
 *     declare module 'react' {
 *       namespace JSX {
 *         interface IntrinsicElements extends CivicElements {}
 *       }
 *     }
 */`;

const baseProps = `/** What every element takes in JSX. */
export interface BaseProps {
  children?: unknown;
  key?: string | number;
  ref?: unknown;
  slot?: string;
  id?: string;
  class?: string;
  className?: string;
  style?: string | Record<string, string | number>;
  hidden?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  title?: string;
}`;

const quoted = (name) => (/^[a-z]+$/i.test(name) ? name : `'${name}'`);

function property(name, type, description) {
  const comment = description ? [`  /** ${description.replace(/\s+/g, ' ').trim()} */`] : [];
  return [...comment, `  ${quoted(name)}?: ${type};`];
}

function propsOf({ name, attributes = [], members = [], events = [] }) {
  const named = new Set(attributes.map((attribute) => attribute.fieldName));
  const others = members.filter(
    (member) =>
      member.kind === 'field' && !member.static && !member.readonly && !named.has(member.name),
  );
  return [
    `export interface ${name}Props extends BaseProps {`,
    ...attributes.flatMap((one) =>
      property(one.name, `${name}['${one.fieldName}']`, one.description),
    ),
    ...others.flatMap((one) => property(one.name, `${name}['${one.name}']`, one.description)),
    ...events.flatMap((one) =>
      property(
        `on${one.name}`,
        `(event: ${one.type?.text ?? 'CustomEvent'}) => void`,
        one.description,
      ),
    ),
    '}',
  ].join('\n');
}

function importedTypes(elements) {
  const details = elements
    .flatMap(({ events = [] }) => events)
    .flatMap(({ type }) => /^CustomEvent<(\w+)>$/.exec(type?.text ?? '')?.[1] ?? []);
  return [...new Set([...elements.map(({ name }) => name), ...details])]
    .filter((name) => /^[A-Z]/.test(name))
    .sort();
}

function jsxTypes(manifest, index) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName);
  const tags = elements.map(({ tagName, name }) => `  '${tagName}': ${name}Props;`);
  return `${[
    `import type { ${importedTypes(elements).join(', ')} } from '${index}';`,
    head,
    baseProps,
    ...elements.map(propsOf),
    ['export interface CivicElements {', ...tags, '}'].join('\n'),
  ].join('\n\n')}\n`;
}

export function jsxTypesPlugin({ outdir, index }) {
  return {
    name: 'civic-jsx-types',
    packageLinkPhase({ customElementsManifest }) {
      mkdirSync(outdir, { recursive: true });
      writeFileSync(path.join(outdir, 'jsx.d.ts'), jsxTypes(customElementsManifest, index));
    },
  };
}
