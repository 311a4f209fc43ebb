/** Routes of the test server under `/__test__/`: real HTTP for what a page meets on the network. */
import { serveCount } from './routes/counts.mjs';
import { serveCspReport } from './routes/csp-report.mjs';
import { serveFeed } from './routes/feed.mjs';
import { servePage } from './routes/page.mjs';
import { openPhotos } from './routes/photos.mjs';
import { serveScript } from './routes/script.mjs';
import { serveSite } from './routes/site.mjs';

const routes = {
  count: serveCount,
  'csp-report': serveCspReport,
  feed: serveFeed,
  page: servePage,
  photos: openPhotos,
  script: serveScript,
  site: serveSite,
};

async function testRoutes(context, next) {
  const [, name, key] = /^\/__test__\/([\w-]+)(?:\/(.+))?$/.exec(context.path) ?? [];
  const serve = routes[name];
  if (!serve) return next();
  return serve(context, key);
}

export const middleware = [testRoutes];
