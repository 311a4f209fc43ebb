/** What a test may ask of the browser it runs in. Undo with `resetBrowser()` in `afterEach`. */
import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

export { sendKeys, sendMouse } from '@web/test-runner-commands';

export interface Media {
  media?: 'print' | 'screen';
  colorScheme?: 'dark' | 'light';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
}

interface Viewport {
  width: number;
  height: number;
}

interface Answer {
  supported: boolean;
}

const defaultViewport: Viewport = { width: 800, height: 600 };

/** Drivers tell the browser; the page hears of it in its own time. */
const untilHeard = (what: string, isHeard: () => boolean): Promise<void> =>
  waitUntil(isHeard, `the page never heard of ${what}`, { timeout: 100_000, interval: 10 });

export async function setViewport(viewport: Viewport): Promise<void> {
  await executeServerCommand<Answer, Viewport>('civic-set-viewport', viewport);
  // Not every screen is as high as a test asks for.
  await untilHeard(`${viewport.width} px`, () => innerWidth === viewport.width);
}

const queries: Record<keyof Media, (value: string) => string> = {
  media: (value) => value,
  colorScheme: (value) => `(prefers-color-scheme: ${value})`,
  reducedMotion: (value) => `(prefers-reduced-motion: ${value})`,
  forcedColors: (value) => `(forced-colors: ${value})`,
  contrast: (value) => `(prefers-contrast: ${value})`,
};

/** Answers false where this engine cannot emulate media; what is left out is reset. */
export async function emulateMedia(media: Media): Promise<boolean> {
  const { supported } = await executeServerCommand<Answer, Media>('civic-emulate-media', media);
  const wanted = { media: 'screen', forcedColors: 'none', ...media };
  for (const [name, value] of Object.entries(wanted) as [keyof Media, string][])
    if (supported) {
      const query = queries[name](value);
      await untilHeard(query, () => matchMedia(query).matches);
    }
  return supported;
}

/** Presses keys together, as in `pressKeys('Shift', 'Tab')`; releases them in the other order. */
export async function pressKeys(...keys: string[]): Promise<void> {
  await executeServerCommand<Answer, string[]>('civic-press-keys', keys);
}

export async function resetBrowser(): Promise<void> {
  await emulateMedia({});
  await setViewport(defaultViewport);
}
