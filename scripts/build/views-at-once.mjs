/**
 * A module of a list imports its view at once, in place of asking for it when it runs: the browser then fetches both side
 * by side, and what a server has rendered is not taken away before there is something to put in its place.
 */
export const viewsAtOnce = {
  name: 'views-at-once',
  renderChunk(code, { isEntry, dynamicImports }) {
    const views = dynamicImports.filter((file) => file.endsWith('-view.mjs'));
    if (!isEntry || views.length === 0) return null;
    return { code: [...views.map((file) => `import './${file}';`), code].join('\n'), map: null };
  },
};
