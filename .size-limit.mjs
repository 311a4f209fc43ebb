/** What may be downloaded, in brotli. What an element may cost is in its info.ts. */
import { elementInfos } from './scripts/build/element-infos.mjs';

const limit = (file, kilobytes) => ({
  name: file,
  path: `dist/${file}`,
  limit: `${kilobytes} kB`,
  brotli: true,
});

export default [
  limit('civic.js', 26),
  limit('civic.mjs', 30),
  limit('loader.js', 2),
  ...elementInfos.map(({ name, budget }) => limit(`alone/civic-${name}.js`, budget.aloneKilobytes)),
];
