/** What the analyzer cannot see by itself in this code: our own `define()`, and what is published. */

/** `define('civic-x', CivicX)` in a define module names the element of a class in another module. */
export function defineCallsPlugin() {
  const tags = new Map();
  return {
    name: 'civic-define-calls',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, elementClass] = node.arguments;
      if (!tag || !ts.isStringLiteral(tag)) return;
      tags.set(elementClass.getText(), { tag: tag.text, moduleDoc });
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          const defined = tags.get(declaration.name);
          // A base class is not an element, whatever it extends.
          if (!defined) delete declaration.customElement;
          if (declaration.kind !== 'class' || !defined) continue;
          Object.assign(declaration, { tagName: defined.tag, customElement: true });
          defined.moduleDoc.exports.push({
            kind: 'custom-element-definition',
            name: defined.tag,
            declaration: { name: declaration.name, module: path },
          });
        }
      }
    },
  };
}

/** In the order of their names: file systems list them in orders of their own. */
export function sortedPlugin() {
  return {
    name: 'civic-sorted',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}

/** Editors offer the values of an attribute only where its type spells them out. */
export function spellOutUnionsPlugin() {
  const unions = new Map();
  return {
    name: 'civic-spell-out-unions',
    analyzePhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      const isWord = (part) => ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal);
      if (node.type.types.every(isWord)) unions.set(node.name.text, node.type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const { members = [], attributes = [] } of declarations ?? []) {
          for (const { type } of [...members, ...attributes]) {
            if (type && unions.has(type.text)) type.text = unions.get(type.text);
          }
        }
      }
    },
  };
}

/** Leaves out what is nobody's business outside the class. */
export function publicOnlyPlugin() {
  return {
    name: 'civic-public-only',
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      for (const declaration of modules.flatMap(({ declarations }) => declarations ?? [])) {
        const { members, attributes } = declaration;
        if (!members) continue;
        const isPublic = ({ privacy }) => privacy === undefined || privacy === 'public';
        const hidden = new Set(members.filter((one) => !isPublic(one)).map(({ name }) => name));
        declaration.members = members.filter(isPublic);
        // Without a field it is one of HTML's own, such as lang, that the element only watches.
        declaration.attributes = attributes?.filter(
          ({ fieldName }) => fieldName && !hidden.has(fieldName),
        );
      }
      const isOfElements = ({ declarations, exports }) =>
        declarations?.some(({ kind, superclass }) => kind === 'class' && superclass) ||
        exports?.some(({ kind }) => kind === 'custom-element-definition');
      customElementsManifest.modules = modules.filter(isOfElements);
    },
  };
}

/** Paths of what is published: nobody who reads the manifest has `src`. */
export function publishedPathsPlugin() {
  const published = (file) => file.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/esm/$1.js');
  function rewrite(node) {
    for (const [key, value] of Object.entries(node ?? {})) {
      if ((key === 'path' || key === 'module') && typeof value === 'string') {
        node[key] = published(value);
      } else if (typeof value === 'object') rewrite(value);
    }
  }
  return {
    name: 'civic-published-paths',
    packageLinkPhase: ({ customElementsManifest }) => rewrite(customElementsManifest),
  };
}
