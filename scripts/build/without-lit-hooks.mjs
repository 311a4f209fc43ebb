const files = /\/(lit-html|lit-element|@lit\/reactive-element)\/[\w-]+\.js$/;

/**
 * Takes out of lit what it offers to polyfills of shadow DOM, to hydration, to decorators, to attributes with
 * JSON in them, to who makes a style by hand, and to a count of its copies: the kit has none of these, and each of its
 * files would carry three hundred bytes for them, and give the page a `Symbol.metadata`. Says so when a new lit looks
 * different.
 */
export const withoutLitHooks = {
  name: 'without-lit-hooks',
  transform(code, id) {
    if (!files.test(id) || !/(PolyfillSupport|Versions)\b|CSSResult is/.test(code)) return null;
    const lean = code
      .replace(/const (\w+)=\w+\.\w+PolyfillSupport;\1\?\.\([^()]*\);/, '')
      .replace(/,\w+=\w+\.\w+PolyfillSupport\b/, '')
      .replace(/,\w+\.\w+HydrateSupport\?\.\([^()]*\)/, '')
      .replace(/,?case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, '')
      .replace(/case Object:case Array:try\{[^}]*\}catch\(\w+\)\{[^}]*\}/, '')
      .replace(/if\((this\.[^,]*),\w+!==\w+\)throw Error\("CSSResult[^"]*"\);/, '$1;')
      .replace(/Symbol\.metadata\?\?=[^;]*;/, '')
      .replace(/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=)/, '')
      .replace(/static addInitializer\(.*?\}(?=static )/, '')
      .replace(/void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, '')
      .replace(/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, '')
      .replace(/[,;](\w+\?\.\([^()]*\),)?\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\);/, ';');
    const left =
      /\w+(Support|Versions)\b|\w*[mM]etadata|addInitializer|case Array|CSSResult is|\.l\b/.exec(
        lean,
      );
    if (left) this.error(`${left[0]} is still in ${id}: see scripts/build/without-lit-hooks.mjs`);
    return { code: lean, map: null };
  },
};
