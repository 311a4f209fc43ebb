/**
 * The class of a title, which ends its lines at marks. One without a mark is one clause: it is broken within, and evenly,
 * so that no character stands alone.
 */
export const titleClass = (title: string): string =>
  /[\s，、：！？（]/.test(title) ? 'title' : 'title clause';
