import { parse, wcagContrast } from 'culori';

/** What an editor may change about the look: custom properties of the kit. */
const themeNames = [
  '--civic-accent',
  '--civic-radius',
  '--civic-font-size',
  '--civic-line-height',
] as const;
export type ThemeName = (typeof themeNames)[number];
/** What was changed; all else is what the kit comes with. */
export type Theme = Partial<Record<ThemeName, string>>;

/** What WCAG 2.2 AA asks of text. */
const leastContrast = 4.5;

export const backgrounds = { white: '#ffffff', paper: '#fbf9f4', dark: '#151515' } as const;

/** How the accent reads on the pages that it may stand on; nothing where it is no colour. */
export function contrastOf(accent: string) {
  const colour = parse(accent);
  if (!colour) return [];
  return (Object.keys(backgrounds) as (keyof typeof backgrounds)[]).map((background) => {
    const ratio = wcagContrast(colour, backgrounds[background]);
    return { background, ratio, passes: ratio >= leastContrast };
  });
}

/** Only what is a value of that property: a theme is put into other people's pages. */
export function isThemeValue(name: ThemeName, value: string): boolean {
  if (name === '--civic-accent')
    return parse(value) !== undefined && /^[#\w(),.%\s/-]+$/.test(value);
  if (name === '--civic-line-height') return /^\d(\.\d+)?$/.test(value);
  return /^\d+(\.\d+)?(px|em|rem)$/.test(value);
}

/** As a rule of a style sheet, or nothing where nothing was changed. */
export const themeRule = (theme: Theme, selector: string): string => {
  const used = usedTheme(theme).map(([name, value]) => `${name}:${value}`);
  return used.length > 0 ? `<style>${selector}{${used.join(';')}}</style>\n` : '';
};

/** As the end of a frame's address, which is read by the page in the frame. */
export const themeInAddress = (theme: Theme): string => {
  const used = usedTheme(theme).map(([name, value]) => [name.replace('--civic-', ''), value]);
  return used.length > 0 ? `#${new URLSearchParams(used)}` : '';
};

export const usedTheme = (theme: Theme): [ThemeName, string][] =>
  themeNames.flatMap((name): [ThemeName, string][] => {
    const value = theme[name];
    return value && isThemeValue(name, value) ? [[name, value]] : [];
  });
