import { existsSync } from 'node:fs';
import { links, storedPictures } from './markdown/links.js';
import { liveExamples } from './markdown/live-examples.js';
import { anchors } from './markdown/anchors.js';
import { contents, words } from './contents.js';

/** The language of a page: as it says itself, by its folder, else by its letters. */
function languageOf({ lang, page }) {
  if (lang) return lang;
  return page.inputPath.includes('/en/') ? 'en' : undefined;
}

/** The first heading: these pages are read as plain files too and carry little of a site's data. */
const titleOf = (text) => /^# (.+)$/m.exec(text)?.[1].replace(/[`*]/g, '') ?? '';

/** The same page in the other language, where there is one. */
function counterpartOf(stem) {
  const other = stem.startsWith('/en/') ? stem.slice(3) : `/en${stem}`;
  return existsSync(`docs${other}.md`) ? other : undefined;
}

export default function (config) {
  config.setUseGitIgnore(false);
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.filePathStem}.html`,
  );
  config.addGlobalData('contents', contents);
  config.addGlobalData('words', words);
  config.addGlobalData('eleventyComputed', {
    language: (data) =>
      languageOf(data) ??
      (/\p{Script=Han}{4}/u.test(titleOf(data.page.rawInput)) ? 'zh-Hans' : 'en'),
    heading: ({ page }) => titleOf(page.rawInput),
    other: ({ page }) => counterpartOf(page.filePathStem),
  });
  // Pages lie in folders of different depth and are read from any path of a server.
  config.addFilter('toRoot', (url) => '../'.repeat(url.split('/').length - 2) || './');

  config.amendLibrary('md', (markdown) => {
    markdown.set({ html: true });
    markdown.use(anchors).use(links).use(liveExamples);
  });
  config.addPassthroughCopy({ 'docs-site/assets': 'assets' });
  config.addPassthroughCopy({ 'docs/**/*.{svg,png,webp}': '.' }, { expand: true });
  config.addPassthroughCopy({ [storedPictures]: 'looks' });
  config.addPassthroughCopy({ dist: 'dist' });
  config.addPassthroughCopy({ 'demo/feeds/*.json': 'feeds' });
  config.addPassthroughCopy({ 'demo/feeds/pictures': 'feeds/pictures' });
  return {
    dir: { input: 'docs', includes: '../docs-site/includes', output: 'docs-site/_site' },
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
}
