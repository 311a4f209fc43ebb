/**
 * The runner's own commands for viewport and media refuse WebDriver and know neither forced colours
 * nor Firefox. These do what each engine can do and answer `false` where an engine cannot.
 */
import { emulateMediaInChromium } from './media-chromium.mjs';
import { emulateMediaInFirefox } from './media-firefox.mjs';

async function pressKeys(page, keys) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
}

const driverOf = {
  puppeteer: {
    pressKeys,
    setViewport: (page, size) => page.setViewport(size),
    emulateMedia: (page, media, launcher) =>
      launcher.name === 'Firefox'
        ? emulateMediaInFirefox(page, media)
        : emulateMediaInChromium(page, media),
  },
  playwright: {
    pressKeys,
    setViewport: (page, size) => page.setViewportSize(size),
    emulateMedia: (page, media) => page.emulateMedia(media).then(() => true),
  },
  webdriver: {
    pressKeys: (launcher, keys) => launcher.pressKeys(keys),
    setViewport: (launcher, size) => launcher.setViewport(size),
    emulateMedia: () => false,
  },
};

export const commandsPlugin = {
  name: 'civic-commands',
  async executeCommand({ command, payload, session }) {
    const launcher = session.browser;
    const driver = driverOf[launcher.type];
    const target = () => (launcher.getPage ? launcher.getPage(session.id) : launcher);
    if (command === 'civic-set-viewport') {
      await driver.setViewport(target(), payload);
      return { supported: true };
    }
    if (command === 'civic-emulate-media') {
      return { supported: await driver.emulateMedia(target(), payload, launcher) };
    }
    if (command === 'civic-press-keys') {
      await driver.pressKeys(target(), payload);
      return { supported: true };
    }
    return undefined;
  },
};
