import { kitFolder } from '../../../server/pages/layout.js';
import { themeRule, type Theme } from './theme.js';

/**
 * What a site's template has once: the script that turns links to items into elements, and how those look.
 * An article's editor would take the styles out, and a link can wear none.
 */
export const loaderTag = (site: string, theme: Theme): string =>
  `<script src="${site}${kitFolder}loader.js" defer></script>\n${themeRule(theme, ':root')}`;
