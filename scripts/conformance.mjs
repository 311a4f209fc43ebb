/** Checks any back end against the submission contract: npm run conformance -- --url … --feed … --pledge … */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const usage = `npm run conformance -- --url URL --feed URL --pledge ID [more]

  --url URL        where forms are sent (submit.url of the feed)
  --feed URL       the feed, with its live counts
  --pledge ID      an open pledge that nobody else signs meanwhile; it gets some fifty test signatures
  --closed ID      a pledge of that feed that has closed
  --not-open ID    a pledge of that feed that is not open yet
  --origin ORIGIN  an origin whose pages may send forms
  --activity ID    an open activity of that feed that nobody else signs up for meanwhile, with a post of
                   thirty free places; one with a few places and a waiting list is filled up and given back
  --form ID        an open form of that feed, not anonymous, with a required question and one that is hidden
                   unless another is answered
  --photos ID      an open form of that feed, not anonymous, with a question for photos
  --report ID      an open form of that feed of the kind report, not anonymous

What is not given is not checked, and the run says so.`;

const text = { type: 'string' };
let options;
try {
  ({ values: options } = parseArgs({
    options: {
      url: text,
      feed: text,
      pledge: text,
      closed: text,
      'not-open': text,
      origin: text,
      activity: text,
      form: text,
      photos: text,
      report: text,
    },
  }));
} catch (error) {
  fail(error.message);
}
const {
  url,
  feed,
  pledge,
  closed,
  'not-open': notOpen,
  origin,
  activity,
  form,
  photos,
  report,
} = options;
if (!url || !feed || !pledge) fail('--url, --feed and --pledge are needed.');
for (const address of [url, feed])
  if (!URL.canParse(address)) fail(`${address} is not an address.`);

const target = {
  url: url.replace(/\/$/, ''),
  feed,
  pledge,
  closed,
  notOpen,
  origin,
  activity,
  form,
  photos,
  report,
};
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '--test',
    fileURLToPath(new URL('../test/conformance/run.ts', import.meta.url)),
  ],
  { stdio: 'inherit', env: { ...process.env, CONFORMANCE_TARGET: JSON.stringify(target) } },
);
process.exitCode = status ?? 1;

function fail(message) {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}
