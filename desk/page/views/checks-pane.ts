import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Finding } from '../../checks/finding.js';
import { renderMore } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { explainFinding, explainPath } from '../explain-finding.js';
import { jumpTo } from './jump.js';

const shownAtOnce = 50;

/** What is wrong and what to think about; each line leads to its field. */
export class ChecksPane extends DeskElement {
  @state() protected accessor shown = shownAtOnce;

  protected override render(): TemplateResult {
    const { open, checks, visibleFindings: findings } = this.store;
    // When a feed is closed, this is redrawn once more before the editor around it is removed.
    if (!open || !checks) return html``;
    const words = this.words.checks;
    const errors = findings.filter(({ tone }) => tone === 'error').length;
    const unfinished = checks.findings.length - findings.length;
    const more = findings.length - this.shown;
    return html`<section class="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">${this.words.paneNames.checks}</h2>
      <p class="sum">
        ${findings.length > 0 ? words.sum(errors, findings.length - errors) : unfinished === 0 ? words.none : nothing}
      </p>
      ${unfinished > 0 ? html`<p class="hint">${words.unfinished(unfinished)}</p>` : nothing}
      <ul>
        ${findings.slice(0, this.shown).map((finding) => this.#renderFinding(finding))}
      </ul>
      ${renderMore(this.words, more, () => (this.shown += shownAtOnce))}
    </section>`;
  }

  #renderFinding(finding: Finding): TemplateResult {
    const { open, language } = this.store;
    return html`<li class=${finding.tone}>
      <button type="button" @click=${() => jumpTo(this.store, finding.path)}>
        <span class="tone">${this.words.tones[finding.tone]}</span>
        <span class="where">${explainPath(finding.path, open!.document, language)}</span>
        <span class="what">${explainFinding(finding, language)}</span>
      </button>
    </li>`;
  }
}
customElements.define('desk-checks', ChecksPane);
