/** What must hold for every bundle, checked where it is made. */

/** A page in GBK without a charset header garbles whatever is not ASCII. */
export const assertAscii = {
  name: 'assert-ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const code = file.type === 'chunk' ? file.code : '';
      const at = code.search(/[^\x00-\x7f]/); // eslint-disable-line no-control-regex
      if (at >= 0) this.error(`${file.fileName} is not ASCII: ${code.slice(at - 40, at + 20)}`);
    }
  },
};

const unwanted = [
  [/[\\/]node_modules[\\/]zod[\\/]/, 'zod: a visitor must not download it'],
  [/[\\/]node_modules[\\/].*[\\/]development[\\/]/, "a development build of lit's"],
  [/[\\/](demo|test|scripts)[\\/]/, 'a file that is not of src'],
];

/** Names the module that should not have come in, and who brought it. */
export const assertLean = {
  name: 'assert-lean',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((file) =>
      Object.entries(file.modules ?? {})
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => id),
    );
    for (const [pattern, what] of unwanted) {
      const id = ids.find((one) => pattern.test(one.replace(process.cwd(), '')));
      if (!id) continue;
      const importers = this.getModuleInfo(id)?.importers.join(', ');
      this.error(`The bundle holds ${what}: ${id}, imported by ${importers}`);
    }
  },
};
