import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Retention } from '../retention.js';
import { dayOf } from '../../../src/contract/rules/ages.js';
import type { CollectorContext } from '../context.js';
import { describe } from './describe.js';
import { Problem } from './problem.js';
import { problemFromZod } from './problem-from-zod.js';
import { readJson } from './read-body.js';

const confirmation = z.object({
  today: z.string().register(z.globalRegistry, { description: 'YYYY-MM-DD' }),
});

/** How the operator says that the clock is right, after nothing was erased because it had jumped. */
export function retentionRoutes(collector: CollectorContext, retention: Retention): Hono {
  const app = new Hono();

  app.post(
    '/admin/retention/confirm',
    describe({
      summary: 'Say that the server’s clock is right: erasing goes on',
      description:
        '`today` is the date by another clock. Done where nothing was paused, it changes nothing.',
      admin: true,
      body: { 'application/json': confirmation },
      answers: { 200: { description: 'What was due is erased.', schema: z.object({}) } },
      problems: {
        401: 'No token, or a wrong one.',
        422: 'It is another day by the server’s clock: the clock is wrong.',
      },
    }),
    async (context) => {
      const body = await readJson(context);
      const result = confirmation.safeParse(body);
      if (!result.success) throw problemFromZod(result.error.issues, body);
      const today = dayOf(collector.now(), collector.utcOffset);
      if (result.data.today !== today)
        throw new Problem(422, 'invalid', `By this server’s clock today is ${today}.`);
      await retention.confirm();
      return context.json({});
    },
  );

  return app;
}
