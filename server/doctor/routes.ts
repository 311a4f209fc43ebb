import { Hono, type MiddlewareHandler } from 'hono';
import type { EditorAccess } from '../access/editors-only.js';
import { ownFile } from '../files.js';
import { staticFiles } from '../static-files.js';
import { checkPage } from './check-page.js';
import { sayFinding } from './words.js';

const policy: MiddlewareHandler = async (context, next) => {
  await next();
  context.header(
    'Content-Security-Policy',
    "default-src 'self'; img-src data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
};

/** The doctor's page and `/doctor/check?url=`, for editors: it opens the addresses that it is given. */
export function doctorRoutes(access: EditorAccess): Hono {
  const app = new Hono();
  const files = staticFiles(ownFile('doctor'), '/doctor/');
  // The bookmarklet loads it into other sites' pages. It asks this server for nothing.
  app.get('/doctor/civic-doctor.js', files);
  app.get('/doctor/', access.takeKey);
  app.use('/doctor/*', access.guard);
  app.get('/doctor', (context) => context.redirect('/doctor/', 308));
  app.get('/doctor/check', async (context) => {
    const address = context.req.query('url') ?? '';
    if (!/^https?:\/\//.test(address) || !URL.canParse(address))
      return context.json({ error: 'url' }, 400);
    const findings = await checkPage(address, { inside: context.req.query('inside') === 'yes' });
    return context.json(
      findings.map((finding) => ({
        code: finding.code,
        'zh-Hans': sayFinding(finding, 'zh-Hans'),
        en: sayFinding(finding, 'en'),
      })),
    );
  });
  const own = ['/doctor/', '/doctor/index.html', '/doctor/doctor.css', '/doctor/doctor-page.js'];
  app.on('GET', own, policy, files);
  return app;
}
