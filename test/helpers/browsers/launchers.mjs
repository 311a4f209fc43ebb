/** One launcher an engine, for whichever build of it was found. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { WebKitLauncher } from './webkit-launcher.mjs';

const labels = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // A closed network refuses these connections many at a time.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const firefoxPreferences = {
  'app.update.disabledForTesting': true,
  // What a test saves would open a panel, which then takes the keys.
  'browser.download.alwaysOpenPanel': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/**
 * One page a browser: tests of focus and of timing do not then disturb each other. The runner's own limits are for what hangs
 * (web-test-runner.config.mjs); a driver's half a minute is too short for a busy machine.
 */
const onePage = {
  concurrency: 1,
  async createPage({ context }) {
    const page = await context.newPage();
    page.setDefaultNavigationTimeout(0);
    return page;
  },
};

function systemLauncher({ engine, executablePath }) {
  const launchOptions =
    engine === 'firefox'
      ? {
          browser: 'firefox',
          executablePath,
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: firefoxPreferences,
        }
      : { executablePath, args: chromiumFlags };
  return chromeLauncher({ launchOptions: { ...launchOptions, timeout: 0 }, ...onePage });
}

export function createLauncher(browser) {
  const { engine, kind } = browser;
  if (kind === 'playwright')
    return playwrightLauncher({ product: engine, launchOptions: { timeout: 0 }, ...onePage });
  if (engine === 'webkit') return new WebKitLauncher(browser);
  const launcher = systemLauncher(browser);
  // The launcher calls whatever it drives "Chrome".
  launcher.name = labels[engine];
  return launcher;
}
