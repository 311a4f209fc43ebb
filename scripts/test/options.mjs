/** `npm test -- [--browsers=chromium,firefox] [--no-build] [--long] [--files <path or glob> …]` */
/** Tests in a folder of one of these names run in Node, wherever under test/ it is. */
export const nodeFolders = /(^|\/)test\/(.*\/)?(tooling|server|node)\//;

/** What `--long` runs, for CI and before a release: all that the promises speak of, not a part of it. */
export const longTests =
  /^test\/faults\/(server|node)\/|^test\/(hosts\/node\/matrix|tooling\/image)\.test\.ts$/;

/** What is a part of `--long` only: it drives real editors, or builds an image, for minutes. */
export const isOnlyLong = (file) => /\/(matrix|image)\.test\.ts$/.test(file);

export function parseOptions(args) {
  const options = { build: true, browsers: undefined, files: [], long: false };
  let inFiles = false;
  for (const argument of args) {
    if (argument === '--no-build') options.build = false;
    else if (argument === '--long') options.long = true;
    else if (argument.startsWith('--browsers=')) options.browsers = argument.slice(11);
    else if (argument === '--files') inFiles = true;
    else if (argument.startsWith('--')) throw new Error(`Unknown option: ${argument}`);
    else if (inFiles) options.files.push(argument);
    else throw new Error(`Name files after --files: ${argument}`);
    if (argument.startsWith('--') && argument !== '--files') inFiles = false;
  }
  const all = options.files.length === 0;
  return {
    ...options,
    nodeFiles: all ? undefined : options.files.filter((file) => nodeFolders.test(file)),
    browserFiles: all ? undefined : options.files.filter((file) => !nodeFolders.test(file)),
  };
}
