/**
 * What the kit has no use for in lit, by the file it is in: hooks for polyfills of shadow DOM, hydration and decorators,
 * a count of lit's copies; properties with a converter, an accessor or a comparison of their own, and named by symbols;
 * defaults that reflect; updates that are refused, and controllers that follow them; styles in lists and from sheets; in
 * templates directives, and what tells them where they are; templates that were compiled; bindings on an element itself,
 * in a comment, in a `<style>` or `<textarea>`; listeners that are objects; MathML. Each bundle would carry more than a
 * kilobyte for them.
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
    // Where a part is, and of which kind: directives ask.
    [
      /get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/,
      '',
    ],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
    [/get parentNode\(\)\{let .*?get endNode\(\)\{return this\._\$AB\}/, ''],
    [
      /get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/,
      '',
    ],
    [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
    [/setConnected\(\w+\)\{.*?\}(?=\}class)/, ''],
    [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
    [/,this\._\$AN=void 0/g, ''],
    [/this\.type=\d,/g, ''],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}/g, ''],
    [/constructor\(([\w,]+)\)\{super\(\1\),this\.type=5\}/, ''],
    [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
    // Compiled templates.
    [
      /,_\$litType\$:\w+(\}=\w+,\w+=)"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.*?,\w+\)(?=;if)/,
      '$1$2',
    ],
    // Listeners.
    [/\|\|\w+\.capture!==\w+\.capture\|\|\w+\.once!==\w+\.once\|\|\w+\.passive!==\w+\.passive/, ''],
    [
      /"function"==typeof this\._\$AH\?(this\._\$AH\.call\([^()]*\)):this\._\$AH\.handleEvent\(\w+\)/,
      '$1',
    ],
  ],
  'lit-element.js': [
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/connectedCallback\(\)\{super.*?setConnected\(!1\)\}/, ''],
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
    [/\b\w+\("(elementProperties|finalized|properties)"\)/g, '"$1"'],
    [/,getOwnPropertyDescriptor:\w+/, ''],
    [/,getOwnPropertySymbols:\w+/, ''],
    [/\[\.\.\.(\w+\(\w+\)),\.\.\.\w+\(\w+\)\]/, '$1'],
    // Accessors.
    [/this\.prototype\.hasOwnProperty\(\w+\)&&\(.*?wrapped=!0\),/, ''],
    [
      /if\(((?:(?!if\().)*?),!(\w+)\.noAccessor\)\{const \w+=Symbol\(\),\w+=this\.getPropertyDescriptor\((\w+),.*?&&(\w+)\(.*?\)\}/,
      '$1;$4(this.prototype,$3,this.getPropertyDescriptor($3,Symbol(),$2))',
    ],
    [
      /(static getPropertyDescriptor\((\w+),(\w+),(\w+)\)\{).*?configurable/,
      '$1return{get(){return this[$3]},set(value){const before=this[$3];this[$3]=value,this.requestUpdate($2,before,$4)},configurable',
    ],
    [/const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.*?\}(?=\}let)/, ''],
    [
      /(!1===(\w+)\?void 0:"string"==typeof \2\?\2:)"string"==typeof \w+\?(\w+\.toLowerCase\(\)):void 0/,
      '$1$3',
    ],
    [/converter:\w+,(reflect:!1),useDefault:!1,hasChanged:\w+/, '$1'],
    [/\(\w+\.hasChanged\?\?(\w+)\)/, '$1'],
    [/(static finalizeStyles\((\w+)\)\{).*?return \w+(?=\}static)/, '$1return[$2]'],
    // Updates.
    [/(\w+)=this\.shouldUpdate\(\w+\),\1\?\((.*?)\):this\._\$EM\(\)(?=\}catch)/, '$2,$1=!0'],
    [/shouldUpdate\(\w+\)\{return!0\}/, ''],
    [/this\._\$EO\?\.forEach\(\w+=>\w+\.hostUpdate\?\.\(\)\),/, ''],
    [/this\._\$EO\?\.forEach\(\w+=>\w+\.hostUpdated\?\.\(\)\),/, ''],
    [/\((this\.hasUpdated=!0),this\.firstUpdated\(\w+\)\)/, '($1)'],
    [/firstUpdated\(\w+\)\{\}/, ''],
    [/removeController\(\w+\)\{.*?\}/, ''],
  ],
  'css-tag.js': [
    [
      /if\(this\.[^,]*,\w+!==\w+\)throw Error\("CSSResult[^"]*"\);(this\.cssText=\w+),this\.t=\w+/,
      '$1',
    ],
    [/"string"==typeof (\w+)\?\1:\1\+""/, '$1'],
    [/(\w+) instanceof CSSStyleSheet\?\1:(?=\1\.styleSheet)/, ''],
    [
      /get styleSheet\(\)\{.*?if\((\w+)&&.*?\}return \w+\}/,
      'get styleSheet(){return $1&&!this.o&&(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
    ],
    [/(?<=,\w+=)\w+\?(\w+=>\w+):\w+=>\w+ instanceof CSSStyleSheet\?.*?:\w+(?=;export)/, '$1'],
  ],
};

/** What would need what was cut, and would otherwise fail in silence. */
const needsMore =
  /\blit(-html)?\/(directive|async-directive|static)|\b(converter|useDefault|noAccessor|hasChanged):|\b(shouldUpdate|firstUpdated|hostUpdated?|removeController)\(|@[\w-]+=\$\{(this\}|\{)|\bmathml`|html`[^`]*<(style|script|title|textarea)\b[^>]*>[^<`]*\$\{/;

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
