#!/usr/bin/env node
/** `civic-server`: what a site runs, and what whoever runs it does besides. README.md has the settings. */
import { parseArgs } from 'node:util';
import { explainError } from './operation/explain-error.js';
import { readSettingsFile } from './operation/settings-file.js';
import { version } from './operation/version.js';
import { readSettings, type Settings } from './settings.js';

interface Command {
  /** What follows its name. */
  readonly takes?: string;
  readonly help: string;
  readonly run: (args: string[], settings: () => Settings) => Promise<unknown>;
}

/** How many words a command needs behind its name: as many as its usage has. */
const wordsIn = ({ takes = '' }: Command): number => takes.split(' ').filter(Boolean).length;

const commands: Record<string, Command> = {
  start: {
    help: 'answer requests (what is done where nothing is said)',
    run: async (_args, settings) => (await import('./operation/start.js')).start(settings()),
  },
  settings: {
    takes: 'ORIGIN',
    help: 'print a settings file with new secrets, for https://portal.example',
    run: async ([origin]) => (await import('./operation/settings-file.js')).printSettings(origin!),
  },
  check: {
    help: 'say whether settings, database, folders, clock and feeds are in order',
    run: async (_args, settings) => (await import('./operation/check.js')).check(settings()),
  },
  migrate: {
    help: 'bring the tables up to date, as the next start would',
    run: async (_args, settings) => (await import('./operation/migrate.js')).migrate(settings()),
  },
  backup: {
    takes: 'FILE',
    help: 'write database and pictures into a file, while the server runs',
    run: async ([file], settings) =>
      (await import('./operation/backup.js')).backup(settings(), file!),
  },
  restore: {
    takes: 'FILE',
    help: 'put such a file into an empty database, and say whether all is there',
    run: async ([file], settings) =>
      (await import('./operation/restore.js')).restore(settings(), file!),
  },
  rotate: {
    help: 'encrypt anew, with the first key, what another key or none has encrypted',
    run: async (_args, settings) => (await import('./operation/rotate.js')).rotate(settings()),
  },
  audit: {
    takes: 'FOLDER',
    help: 'write what an inspector asks for into a new folder; no resident’s data',
    run: async ([folder], settings) =>
      (await import('./operation/audit.js')).audit(settings(), folder!),
  },
  user: {
    takes: 'add|reset|remove NAME',
    help: 'an administrator: print a link to set a password, take both away, or all',
    run: async ([act, name], settings) =>
      (await import('./operation/user.js')).changeUser(settings(), act!, name!),
  },
  erase: {
    takes: 'FEED RECEIPT',
    help: 'take a response back for somebody who asks for it, and erase it',
    run: async ([feed, receipt], settings) =>
      (await import('./operation/erase.js')).erase(settings(), feed!, receipt!),
  },
};

const usage = `Usage: civic-server [--settings FILE] [COMMAND]

${Object.entries(commands)
  .map(([name, { takes = '', help }]) => `  ${`${name} ${takes}`.padEnd(27)}${help}`)
  .join('\n')}
  ${'export --site ORIGIN'.padEnd(27)} write all pages of items as files; options: README

Settings come from the environment, and from the file: the environment wins. FEEDS_DIR (feeds), DATABASE_FILE
(data/collector.sqlite) or DATABASE_URL, HOST (127.0.0.1), PORT (8080), ADMIN_TOKEN, HASH_KEY, SITE_URL and others: see
the README.
`;

function fail(text: string, code: number): void {
  process.stderr.write(text);
  process.exitCode = code;
}

async function run(given: string[]): Promise<void> {
  // It has options of its own, and needs no settings.
  if (given[0] === 'export') return (await import('./pages/export.js')).exportSite(given.slice(1));
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const [name = 'start', ...args] = positionals;
  if (values.help || name === 'help') return void process.stdout.write(usage);
  if (values.version) return void process.stdout.write(`${version}\n`);
  const command = new Map(Object.entries(commands)).get(name);
  if (!command || args.length !== wordsIn(command)) return fail(usage, 2);
  const settings = (): Settings =>
    readSettings({ ...(values.settings && readSettingsFile(values.settings)), ...process.env });
  await command.run(args, settings);
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage = String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) fail(`${(error as Error).message}\n\n${usage}`, 2);
  else fail(`${explainError(error)}\n`, 1);
});
