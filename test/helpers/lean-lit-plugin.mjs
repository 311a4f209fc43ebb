import { leanLit } from '../../scripts/build/lean-lit.mjs';

/** The tests' lit is that of the scripts for pages, without what is cut out of it there (docs/adr/0015). */
export const leanLitPlugin = {
  name: 'lean-lit',
  transform({ path, body }) {
    const error = (message) => {
      throw new Error(message);
    };
    return /\/node_modules\/@?lit/.test(path) && typeof body === 'string'
      ? leanLit.transform.call({ error }, body, path)?.code
      : undefined;
  },
};
