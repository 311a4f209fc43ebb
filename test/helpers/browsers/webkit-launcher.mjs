/** Drives the system's WebKitGTK: a WebDriver launcher that brings its own driver and display. */
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { screen, startWebKitDriver } from './webkit-driver.mjs';

const defaultViewport = { width: 800, height: 600 };

export class WebKitLauncher extends WebdriverLauncher {
  // One window: what has focus is then never in doubt.
  concurrency = 1;
  #browser;
  #server;

  constructor(browser) {
    // With its bars shown, Tab can leave the page for them, and the driver then waits for ever.
    const args = ['--automation', '--full-screen'];
    super({
      // MiniBrowser speaks the classic protocol only, and at the root of its server.
      path: '/',
      connectionRetryCount: 1,
      connectionRetryTimeout: 120_000,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser.executablePath, args },
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

  /**
   * Without a window manager the window under the pointer has the focus, and the pointer rests in
   * the middle of the screen: a window that does not cover it would not get focus events.
   */
  async setViewport({ width, height }) {
    const x = Math.round((screen.width - width) / 2);
    const y = Math.round((screen.height - height) / 2);
    let size = [];
    // Once something has brought the window's bars back, the window has to be higher by them; and it
    // takes its new size in its own time.
    for (let tries = 0, bars = 0; tries < 10; tries++) {
      await this.driver.setWindowRect(x, y, width, height + bars);
      size = await this.driver.execute(
        'return new Promise((done) => requestAnimationFrame(() => done([innerWidth, innerHeight])))',
      );
      if (size[0] === width && size[1] === height) return;
      bars += height - size[1];
    }
    throw new Error(`WebKit's viewport stays at ${size.join(' × ')}`);
  }

  pressKeys(keys) {
    return this.driver.keys(keys);
  }

  async stop() {
    await super.stop();
    await this.#server?.stop();
    this.#server = undefined;
  }
}
