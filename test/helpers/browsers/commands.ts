/** What a test may ask of the browser it runs in. Undo with `resetBrowser()` in `afterEach`. */
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

export async function setViewport(viewport: Viewport): Promise<void> {
  await executeServerCommand<Answer, Viewport>('civic-set-viewport', viewport);
}

/** Answers false where this engine cannot emulate media; what is left out is reset. */
export async function emulateMedia(media: Media): Promise<boolean> {
  const answer = await executeServerCommand<Answer, Media>('civic-emulate-media', media);
  return answer.supported;
}

/** Presses keys together, as in `pressKeys('Shift', 'Tab')`; releases them in the other order. */
export async function pressKeys(...keys: string[]): Promise<void> {
  await executeServerCommand<Answer, string[]>('civic-press-keys', keys);
}

export async function resetBrowser(): Promise<void> {
  await emulateMedia({});
  await setViewport(defaultViewport);
}
