/** src/elements/registry/infos.ts for scripts that run without a compiler. */
import { tsImport } from 'tsx/esm/api';

/** @type {{ elementInfos: import('../../src/base/element/element-info.js').ElementInfo[] }} */
export const { elementInfos } = await tsImport(
  '../../src/elements/registry/infos.ts',
  import.meta.url,
);
