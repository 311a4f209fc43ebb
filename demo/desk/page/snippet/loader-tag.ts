/** The one script of a site that turns links to items into elements. */
export const loaderTag = (site: string): string =>
  `<script src="${site}dist/loader.js" defer></script>`;
