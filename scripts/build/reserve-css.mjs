import { readFileSync, writeFileSync } from 'node:fs';
import { elementInfos } from './element-infos.mjs';
import { minifyCss } from './minify-css.mjs';

const keep = (selector, height) =>
  height === undefined ? '' : `${selector}{min-block-size:var(--civic-reserve,${height})}\n`;

/** A rule for the element, and one for each of its variants. */
function rulesFor({ name, reserve }, attribute, height) {
  const largeType = attribute && '.civic-large-type ';
  const rule = (element, heights) =>
    keep(largeType ? `${largeType}${element},${element}${attribute}` : element, height(heights));
  const tag = `civic-${name}`;
  return [
    rule(tag, reserve),
    ...Object.entries(reserve.variants ?? {}).map(([variant, heights]) =>
      rule(`${tag}[variant='${variant}']`, heights),
    ),
  ].join('');
}

/**
 * The style sheet that keeps room for elements until the script is there: src/embed/reserve.css, and what their infos say.
 * @public Read by test/tooling/probe-element.ts, in a copy of the repository.
 */
export function makeReserveCss() {
  const tagsOf = (infos) => infos.map(({ name }) => `civic-${name}`).join();
  const reserving = elementInfos.filter(({ reserve }) => reserve !== 'nothing');
  const rules = (attribute, height) =>
    reserving.map((info) => rulesFor(info, attribute, height)).join('');
  return [
    readFileSync('src/embed/reserve.css', 'utf8'),
    `${tagsOf(elementInfos)}{display:block}`,
    rules('', ({ usual }) => usual),
    // Larger type needs more lines, and these are em of the page's own type.
    rules('[large-type]', ({ largeType }) => largeType),
    '@media (max-width:40em){',
    rules('', ({ phone }) => phone),
    rules('[large-type]', ({ phoneLargeType }) => phoneLargeType),
    '}',
    `@media print{${tagsOf(reserving)}{min-block-size:0!important}}`,
  ].join('\n');
}

export function writeReserveCss() {
  writeFileSync('dist/civic-reserve.css', `${minifyCss(makeReserveCss())}\n`);
}
