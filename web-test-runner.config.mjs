import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findBrowser } from './scripts/browsers/find.mjs';
import { selectEngines } from './scripts/browsers/select.mjs';
import { commandsPlugin } from './test/helpers/browsers/commands-plugin.mjs';
import { createLauncher } from './test/helpers/browsers/launchers.mjs';
import { countsReporter } from './scripts/test/counts-reporter.mjs';
import { middleware } from './test/helpers/middleware.mjs';

const engines = selectEngines();
const browsers = (await Promise.all(engines.map(findBrowser))).filter(Boolean);
if (browsers.length < engines.length) {
  const had = browsers.map(({ engine }) => engine);
  const missing = engines.filter((engine) => !had.includes(engine));
  console.error(`\n!! MISSING BROWSER: ${missing.join(', ')}. Its tests do not run.\n`);
}

const minute = 60_000;

export default {
  files: ['test/**/*.test.ts', '!test/**/{tooling,server,node,node_modules}/**'],
  browsers: browsers.map(createLauncher),
  staticLogging: !process.stdout.isTTY,
  concurrency: 1,
  concurrentBrowsers: 2,
  // Limits are for what hangs: a machine may be busy with something else.
  // A browser that hangs is given up and started once more in this time.
  browserStartTimeout: 5 * minute,
  testsStartTimeout: 3 * minute,
  testsFinishTimeout: 10 * minute,
  // Without a "development" condition lit is its production build, as visitors get it.
  nodeResolve: { exportConditions: ['production', 'browser'], browser: true },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2020',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    commandsPlugin,
  ],
  middleware,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countsReporter(),
  ],
  testFramework: { config: { timeout: String(2 * minute) } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>civic-widgets tests</title>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
