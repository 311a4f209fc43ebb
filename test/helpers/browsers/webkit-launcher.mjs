/** Drives the system's WebKitGTK: a WebDriver launcher that brings its own driver and display. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.mjs';

export const defaultViewport = { width: 800, height: 600 };

export class WebKitLauncher extends WebdriverLauncher {
  // One window: what has focus is then never in doubt.
  concurrency = 1;
  #browser;
  #server;

  constructor(browser) {
    super({
      // MiniBrowser speaks the classic protocol only, and at the root of its server.
      path: '/',
      connectionRetryCount: 1,
      connectionRetryTimeout: 120_000,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser.executablePath, args: ['--automation'] },
      },
    });
    this.#browser = browser;
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  async createDriverManager() {
    this.#server ??= await startWebKitDriver(this.#browser);
    Object.assign(this.options, { hostname: this.#server.hostname, port: this.#server.port });
    return super.createDriverManager();
  }

  async startSession(id, url) {
    await this.ensureManagerInitialized();
    await this.setViewport(defaultViewport);
    await super.startSession(id, url);
  }

  /** A window has a frame and bars of unknown height: what is missing is measured, then added. */
  async setViewport({ width, height }) {
    const inner = () => this.driver.execute('return [window.innerWidth, window.innerHeight]');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const [innerWidth, innerHeight] = await inner();
      if (innerWidth === width && innerHeight === height) return;
      const outer = await this.driver.getWindowRect();
      await this.driver.setWindowRect(
        null,
        null,
        outer.width + width - innerWidth,
        outer.height + height - innerHeight,
      );
    }
    const [innerWidth, innerHeight] = await inner();
    throw new Error(`WebKit's viewport stays at ${innerWidth} × ${innerHeight}`);
  }

  async stop() {
    await super.stop();
    await this.#server?.stop();
    this.#server = undefined;
  }
}
