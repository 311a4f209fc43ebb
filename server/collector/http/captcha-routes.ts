import { Hono } from 'hono';
import * as z from 'zod/mini';
import { ownFile } from '../../files.js';
import type { Settings } from '../../settings.js';
import { staticFiles } from '../../static-files.js';
import type { Captcha } from '../captcha/captcha.js';
import { describe } from './describe.js';
import { openToAll } from './origins.js';
import { problems } from './problem.js';
import { rateLimit, type SharedCounts } from './rate-limit.js';

const challenge = z.object({
  parameters: z.record(z.string(), z.unknown()),
  signature: z.optional(z.string()),
});

/** The challenge of ALTCHA, and the script that solves it for a page. */
export function captchaRoutes(
  captcha: Captcha | undefined,
  settings: Pick<Settings, 'rateLimit' | 'trustedProxies'>,
  shared: SharedCounts | undefined,
): Hono {
  const app = new Hono();
  app.get(
    '/captcha',
    describe({
      summary: 'What a device is to compute before it sends a form (ALTCHA, proof of work)',
      answers: { 200: { description: 'The challenge.', schema: challenge } },
      problems: { 404: 'This server asks for no ALTCHA.', 429: 'Too many from one network.' },
    }),
    openToAll(),
    rateLimit('captcha', settings.rateLimit, settings.trustedProxies, shared),
    async (context) => {
      const made = await captcha?.challenge();
      if (!made) throw problems.notFound();
      context.header('Cache-Control', 'no-store');
      return context.json(made);
    },
  );
  app.get('/captcha/captcha.mjs', openToAll(), staticFiles(ownFile('captcha'), '/captcha/'));
  return app;
}
