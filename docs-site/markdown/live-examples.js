/** A fence with the info `html live` becomes an example that can be changed; without script it is the code. */
export function liveExamples(markdown) {
  const plain = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const [language, live] = token.info.trim().split(/\s+/);
    const code = markdown.utils.escapeHtml(token.content);
    if (live === 'live')
      return `<live-example><pre tabindex="0"><code>${code}</code></pre></live-example>\n`;
    if (!plain) return `<pre tabindex="0"><code class="${language}">${code}</code></pre>\n`;
    // A wide block scrolls, and what scrolls must be within the keyboard's reach.
    return plain(tokens, index, options, env, self).replace(/^<pre/, '<pre tabindex="0"');
  };
  const table = markdown.renderer.rules.table_open;
  markdown.renderer.rules.table_open = (...given) =>
    `<div class="wide" tabindex="0" role="group">${table ? table(...given) : '<table>'}`;
  markdown.renderer.rules.table_close = () => '</table></div>\n';
}
