/** The notices that the licences of bundled packages ask for, beside the bundle that holds them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

function packageFolder(id) {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
  return folder;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json')));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license']
    .map((candidate) => path.join(folder, candidate))
    .find((candidate) => existsSync(candidate));
  if (!file) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
}

export function emitLicences(fileName) {
  return {
    name: 'emit-licences',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
      const folders = [...new Set(ids.map(packageFolder).filter(Boolean))].sort();
      const source = folders
        .map(noticeOf)
        .join(`\n${'-'.repeat(78)}\n\n`)
        .replace(/\r\n?/g, '\n');
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
