/** Finds each engine on this machine: Playwright's own build first, else the system's browser. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const macApp = (name) => `/Applications/${name}.app/Contents/MacOS/${name}`;

const systemNames = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', macApp('Google Chrome')],
  firefox: ['firefox-esr', 'firefox', macApp('Firefox').replace(/Firefox$/, 'firefox')],
};

function onPath(name) {
  if (path.isAbsolute(name)) return existsSync(name) ? name : undefined;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

async function findPlaywrightBuild(engine) {
  try {
    // The package the launcher uses: another version would look for another build.
    const playwright = await import('playwright');
    const executablePath = playwright[engine].executablePath();
    return existsSync(executablePath) ? { engine, kind: 'playwright', executablePath } : undefined;
  } catch {
    return undefined;
  }
}

/** MiniBrowser is not on PATH: distributions keep it beside the library, by architecture. */
function findMiniBrowser() {
  const folders = ['/usr/libexec', '/usr/lib64', '/usr/lib'];
  if (existsSync('/usr/lib')) {
    const byArchitecture = readdirSync('/usr/lib').filter((name) => name.includes('-linux-gnu'));
    folders.push(...byArchitecture.map((name) => path.join('/usr/lib', name)));
  }
  return folders
    .map((folder) => path.join(folder, 'webkit2gtk-4.1', 'MiniBrowser'))
    .find((file) => existsSync(file));
}

function findSystemWebKit() {
  const executablePath = findMiniBrowser();
  const driverPath = onPath('WebKitWebDriver');
  const xvfbPath = onPath('Xvfb');
  if (!executablePath || !driverPath || !xvfbPath) return undefined;
  return { engine: 'webkit', kind: 'system', executablePath, driverPath, xvfbPath };
}

function findSystemBuild(engine) {
  if (engine === 'webkit') return findSystemWebKit();
  const executablePath = systemNames[engine].map(onPath).find(Boolean);
  return executablePath ? { engine, kind: 'system', executablePath } : undefined;
}

/** Answers { engine, kind, executablePath, … }, or undefined where there is none. */
export async function findBrowser(engine) {
  return (await findPlaywrightBuild(engine)) ?? findSystemBuild(engine);
}
