/**
 * What the kit has no use for in lit, by the file it is in: hooks for polyfills of shadow DOM, hydration and decorators,
 * a count of lit's copies, attributes with JSON or a converter of their own, defaults that reflect, styles from
 * templates and from sheets; in templates directives, bindings on an element itself, in a comment, in a `<style>` or
 * `<textarea>`, and MathML. Each bundle would carry seven hundred bytes for them.
 */
const cuts = {
  'lit-html.js': [
    [
      /,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
      ';',
    ],
    // Text that is not markup.
    [/\(\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),(\w+=\w+)\)/, '($1)'],
    [
      /if\(\w+\.test\(\w+\.tagName\)\)\{.*?\.append\(\w+\[\w+\],\w+\(\)\)\}\}(?=\}else if\(8===)/,
      '',
    ],
    // Comments.
    [
      /if\((\w+\.data===\w+)\)(\w+\.push\(\{type:2,index:\w+\}\));else\{.*?\}(?=\w+\+\+)/,
      '$1&&$2;',
    ],
    // Elements.
    [
      /else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\w+\)\)/,
      '',
    ],
    [/:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':0'],
    [/:3===\w+\?"<math>"/, ''],
    [/:3===\w+\?"<\/math>"/, ''],
    [/\|\|3===\w+\)/, ')'],
    [
      /(function \w+\(\w+,(\w+)),\w+=\w+,\w+\)\{.{1,300}?\._\$litDirective\$;.*?,\2\}/,
      '$1){return $2}',
    ],
  ],
  'lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\([^()]*\)/, ''],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\([^()]*\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
  ],
  'reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [
      /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
      ';',
    ],
    [/case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, ''],
    [/case Object:case Array:try\{[^}]*\}catch\(\w+\)\{[^}]*\}/, ''],
    [/Symbol\.metadata\?\?=[^;]*;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=)/, ''],
    [/static addInitializer\(.*?\}(?=static )/, ''],
    [/void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
    [/\(void 0!==\w+\.converter\?\.toAttribute\?\w+\.converter:(\w+)\)/, '$1'],
    [
      /"function"==typeof (\w+)\.converter\?\{fromAttribute:\1\.converter\}:void 0!==\1\.converter\?\.fromAttribute\?\1\.converter:/,
      '',
    ],
    [/\|\|\w+\.useDefault&&\w+\.reflect&&.*?(?=\)\)return;this\.C\()/, ''],
    [
      /useDefault:(\w+),(reflect:\w+),wrapped:\w+\},\w+\)\{\1&&.*?\|\|(\(this\._\$AL\.has\(\w+\)\|\|\(this\.hasUpdated\|\|)\1\|\|/,
      '$2}){$3',
    ],
    [/(?<=this\[\w+\]=)(\w+)\?\?this\._\$Ej\?\.get\(\w+\)\?\?\1/, '$1'],
  ],
  'css-tag.js': [
    [/if\((this\.[^,]*),\w+!==\w+\)throw Error\("CSSResult[^"]*"\);/, '$1;'],
    [
      /get styleSheet\(\)\{.*?if\((\w+)&&.*?\}return \w+\}/,
      'get styleSheet(){return $1&&!this.o&&(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    [/(?<=,\w+=)\w+\?(\w+=>\w+):\w+=>\w+ instanceof CSSStyleSheet\?.*?:\w+(?=;export)/, '$1'],
  ],
};

/** What would need what was cut, and would otherwise fail in silence. */
const needsMore =
  /\blit(-html)?\/(directive|async-directive|static)|\bconverter:|\buseDefault:|\bmathml`|html`[^`]*<(style|script|title|textarea)\b[^>]*>[^<`]*\$\{/;

/** Takes it out, and says so when a new lit looks different or the kit comes to need it. */
export const leanLit = {
  name: 'lean-lit',
  transform(code, id) {
    const [, isLit, name] = /\/node_modules\/(@?lit)[^]*\/([\w-]+\.js)$/.exec(id) ?? [];
    if (!isLit) {
      const [found] = needsMore.exec(code) ?? [];
      if (found && /\/src\//.test(id))
        this.error(`${found} in ${id}: see scripts/build/lean-lit.mjs`);
      return null;
    }
    if (!cuts[name]) return null;
    const lean = cuts[name].reduce((before, [pattern, replacement]) => {
      const after = before.replace(pattern, replacement);
      if (after === before) this.error(`lit looks different in ${id}: no ${pattern}`);
      return after;
    }, code);
    return { code: lean, map: null };
  },
};
