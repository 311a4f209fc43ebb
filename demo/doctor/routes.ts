import type { Hono } from 'hono';
import { checkPage } from './check-page.js';
import { sayFinding } from './words.js';

/**
 * Adds `/doctor/check?url=`. Only on a server that no other machine can reach: it opens whatever address it is
 * given, also those inside its own network.
 */
export function mountDoctor(app: Hono, host: string): void {
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) return;
  app.get('/doctor/check', async (context) => {
    const address = context.req.query('url') ?? '';
    if (!/^https?:\/\//.test(address) || !URL.canParse(address))
      return context.json({ error: 'url' }, 400);
    const findings = await checkPage(address);
    return context.json(
      findings.map((finding) => ({
        code: finding.code,
        'zh-Hans': sayFinding(finding, 'zh-Hans'),
        en: sayFinding(finding, 'en'),
      })),
    );
  });
}
