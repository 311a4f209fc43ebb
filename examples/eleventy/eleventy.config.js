import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderCard } from './render-card.js';

const kit = path.dirname(fileURLToPath(import.meta.resolve('civic-widgets/civic.js')));

export default function (eleventyConfig) {
  eleventyConfig.addAsyncShortcode('memberCard', renderCard);
  eleventyConfig.addPassthroughCopy('src/feeds/liaoyuan.json');
  eleventyConfig.addPassthroughCopy('src/page.js');
  eleventyConfig.addPassthroughCopy({ [path.relative('.', kit)]: 'civic' });
  return { dir: { input: 'src', output: 'dist' } };
}
