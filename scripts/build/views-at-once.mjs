/**
 * Beside a classic script the view of a list comes when it is needed. A module of a list has it from the beginning: the
 * browser fetches both side by side, and what a server has rendered is not taken away before there is something to put in
 * its place.
 */
export const viewsAtOnce = {
  name: 'views-at-once',
  transform(code) {
    const [later, file] = /import\('(\.\/[\w-]+-view\.js)'\)/.exec(code) ?? [];
    if (!later) return null;
    return {
      code: `import { View, styles } from '${file}';\n${code.replace(later, 'Promise.resolve({ View, styles })')}`,
      map: null,
    };
  },
};
