import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processesOf } from '../server/postgres.js';
import { npm } from './install-server.js';

/** What an image says of itself. */
interface ImageConfig {
  readonly User: string;
  readonly Env: string[];
  readonly Entrypoint: string[];
  readonly ExposedPorts: Record<string, unknown>;
  readonly Healthcheck: { readonly Test: string[] };
}

const configOf = (name: string): string | undefined =>
  npm('.', 'config', 'get', name)
    .trim()
    .replace(/^(null|undefined)$/, '') || undefined;

/** Images as Docker makes them, by buildah, which needs no service and, as root, no engine; all that it keeps is in one folder. */
export class ImageStore {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'civic-images-'));

  /** @returns what it printed. */
  buildah(command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('buildah', this.#args(command, args), {
      // Its own copies of what it reads would else stay in /var/tmp where a test is ended.
      env: { ...process.env, TMPDIR: this.folder },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0)
      throw new Error(
        `buildah ${command} ${args.join(' ')}:\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`,
      );
    return stdout.trim();
  }

  /**
   * The image of Node that a recipe stands on. Where no registry of images is within reach it is made of what it is made of
   * there: Debian's packages, and Node and npm, which the registry of npm has as well.
   */
  makeNode(name: string): void {
    const [, major, suite] = /^node:(\d+)-(\w+)-slim$/.exec(name)!;
    const root = path.join(this.folder, 'debian.tar');
    // As the images of Debian: no manuals, and nothing that apt fetched is kept.
    const options = [
      '--dpkgopt=path-exclude=/usr/share/{doc,man}/*',
      '--aptopt=Dir::Cache::pkgcache ""',
      '--aptopt=Dir::Cache::srcpkgcache ""',
    ];
    execFileSync('mmdebstrap', ['--quiet', '--variant=minbase', ...options, suite!, root], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const packages = path.join(this.folder, 'node');
    mkdirSync(packages);
    const node = `node-linux-${process.arch}`;
    const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    npm(packages, 'install', ...quiet, `${node}@${major}`, 'npm@10');
    const from = path.join(packages, 'node_modules');

    const base = this.buildah('from', 'scratch');
    const add = (source: string, to: string): string => this.buildah('add', base, source, to);
    add(root, '/');
    add(path.join(from, node, 'bin'), '/usr/local/bin/');
    add(path.join(from, node, 'include'), '/usr/local/include/');
    add(path.join(from, 'npm'), '/usr/local/lib/node_modules/npm/');
    const lines = [
      `echo 'APT::Keep-Downloaded-Packages "false";' > /etc/apt/apt.conf.d/keep-nothing`,
      'ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm',
      'useradd --user-group --uid 1000 --create-home node',
    ];
    this.buildah('run', '--isolation=chroot', base, 'sh', '-ec', lines.join('\n'));
    this.buildah('commit', '--quiet', '--rm', base, `docker.io/library/${name}`);
    rmSync(root);
    rmSync(packages, { recursive: true });
  }

  /** Builds the repository. How this machine reaches npm's registry is there while it is built, and in no image. */
  build(recipe: string, name: string): void {
    const settings = [`registry=${configOf('registry')}`, 'prefer-offline=true'];
    const volumes = [`${configOf('cache')}:/root/.npm`];
    const authorities = configOf('cafile');
    if (authorities) {
      settings.push('cafile=/run/npm-authorities.pem');
      volumes.push(`${authorities}:/run/npm-authorities.pem:ro`);
    }
    const file = path.join(this.folder, 'npmrc');
    writeFileSync(file, `${settings.join('\n')}\n`);
    volumes.push(`${file}:/root/.npmrc:ro`);
    this.buildah(
      'build',
      // npm opens many files at once; Docker's own limit is higher than buildah's.
      ...['--isolation=chroot', '--format=docker', '--pull-never', '--ulimit=nofile=20000:20000'],
      ...volumes.map((volume) => `--volume=${volume}`),
      // Docker finds it by its name.
      ...[`--ignorefile=${recipe}.dockerignore`, `--file=${recipe}`, `--tag=${name}`, '.'],
    );
  }

  size(name: string): string {
    return this.buildah('images', '--format={{.Size}}', name);
  }

  /** A container of an image, with these folders of the machine in it. */
  create(name: string, volumes: Record<string, string> = {}): Container {
    const flags = Object.entries(volumes).map(([from, to]) => `--volume=${from}:${to}:ro`);
    return new Container(this, this.buildah('from', '--pull-never', ...flags, name));
  }

  /** Starts a command of buildah; its output is for the caller. */
  spawn(command: string, ...args: string[]): ChildProcess {
    return spawn('buildah', this.#args(command, args), {
      env: { ...process.env, TMPDIR: this.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  remove(): void {
    this.buildah('rm', '--all');
    rmSync(this.folder, { recursive: true, force: true });
  }

  #args(command: string, args: readonly string[]): string[] {
    const at = (name: string): string => path.join(this.folder, name);
    return [
      ...['--storage-driver=vfs', `--root=${at('storage')}`, `--runroot=${at('run')}`],
      ...[command, ...args],
    ];
  }
}

export class Container {
  /** Its `/`, as a folder of the machine. */
  readonly root: string;
  readonly config: ImageConfig;
  readonly #store: ImageStore;
  readonly #id: string;

  constructor(store: ImageStore, id: string) {
    this.#store = store;
    this.#id = id;
    this.root = store.buildah('mount', id);
    const said = JSON.parse(store.buildah('inspect', id)) as { Docker: { config: ImageConfig } };
    this.config = said.Docker.config;
  }

  /** As the image's own user, with what its recipe sets. @returns what the command printed. */
  run(env: Record<string, string>, ...command: string[]): string {
    return this.#store.buildah('run', ...this.#args(env, command));
  }

  /** Starts the entry point of a server, and waits until it says where it listens. */
  async start(env: Record<string, string>): Promise<RunningContainer> {
    const child = this.#store.spawn('run', ...this.#args(env, this.config.Entrypoint));
    const closed = once(child, 'close').then(([code]) => code as number | null);
    let complaints = '';
    child.stderr!.on('data', (data: Buffer) => (complaints += data.toString()));
    const port = await new Promise<number>((resolve, reject) => {
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const said = JSON.parse(line) as { event: string; port: number };
        if (said.event === 'listening') resolve(said.port);
      });
      void closed.then((code) => reject(new Error(`It ended with ${code}: ${complaints}`)));
    });
    const server = innermost(child.pid!);
    return {
      port,
      stop: () => {
        process.kill(server, 'SIGTERM');
        return closed;
      },
      kill: () => {
        if (child.exitCode === null) process.kill(server, 'SIGKILL');
      },
    };
  }

  #args(env: Record<string, string>, command: readonly string[]): string[] {
    const variables = Object.entries(env).map(([name, value]) => `--env=${name}=${value}`);
    return ['--isolation=chroot', ...variables, this.#id, ...command];
  }
}

export interface RunningContainer {
  readonly port: number;
  /** Asks it to stop, as an engine does, and waits. @returns its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly kill: () => void;
}

/** The process behind those of buildah, which end it at once when they are asked to stop. */
function innermost(id: number): number {
  const [, child] = processesOf(id);
  return child ? innermost(child) : id;
}
