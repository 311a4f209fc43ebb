import { readFileSync, writeFileSync } from 'node:fs';
import { minifyCss } from './minify-css.mjs';

/** The style sheet that keeps room for elements until the script is there. */
export function writeReserveCss() {
  const css = readFileSync('src/embed/reserve.css', 'utf8');
  writeFileSync('dist/civic-reserve.css', `${minifyCss(css)}\n`);
}
