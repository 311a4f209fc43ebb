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
      // A command that hangs is not sent again: the browser is given up (below).
      connectionRetryCount: 0,
      connectionRetryTimeout: 90_000,
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

  /** A page that did not open has tested nothing, so that it may be opened once more, in a new browser. */
  async startSession(id, url) {
    try {
      await this.#openPage(id, url);
    } catch (error) {
      console.error(`WebKit did not open a page, and is started anew: ${error.message}`);
      await this.#giveUpBrowser();
      await this.#openPage(id, url);
    }
  }

  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      await this.#giveUpBrowser();
      throw error;
    }
  }

  async #openPage(id, url) {
    await this.ensureManagerInitialized();
    await this.setViewport(defaultViewport);
    // Not by queueStartSession(), which waits for nothing: what fails in it ends the whole run, and no test is named.
    await this.driverManager.startSession(id, url);
  }

  async #giveUpBrowser() {
    clearInterval(this.pendingHeartbeat);
    this.driver = undefined;
    this.driverManager = undefined;
    await this.#stopServer();
  }

  async #stopServer() {
    const server = this.#server;
    this.#server = undefined;
    await server?.stop();
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
    await this.#stopServer();
  }
}
