import { transformSync } from 'esbuild';

/**
 * esbuild knows today's CSS (container queries, colour functions); the template plugin's own minifier
 * does not and drops it. A sheet with an expression inside is left as it is: its holes are not CSS.
 */
export function minifyCss(css) {
  if (css.includes('@TEMPLATE_EXPRESSION')) return css;
  const { code, warnings } = transformSync(css, { loader: 'css', minify: true, charset: 'ascii' });
  if (warnings.length > 0) {
    throw new Error(`A style sheet has an error: ${warnings.map(({ text }) => text).join('; ')}`);
  }
  // What it takes for the value of a custom property, and does not touch.
  return code
    .trim()
    .replace(/(--[\w-]+): |(\(--[\w-]+), /g, (_, name, use) => (name ? `${name}:` : `${use},`));
}
