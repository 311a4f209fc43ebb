/** Headings get an id, so that a paragraph can be pointed at. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export function anchors(markdown) {
  markdown.core.ruler.push('anchors', ({ tokens }) => {
    const taken = new Set();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const text = slug(tokens[index + 1].content.replace(/[`*]/g, ''));
      let id = text;
      for (let count = 2; taken.has(id); count += 1) id = `${text}-${count}`;
      taken.add(id);
      token.attrSet('id', id);
    });
  });
}
