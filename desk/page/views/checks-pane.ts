import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Finding } from '../../checks/finding.js';
import { DeskView } from '../desk-view.js';
import { explainFinding, explainPlace } from '../explain-finding.js';
import { jumpTo } from './jump.js';

const shownAtOnce = 50;

/** What is wrong and what to think about; each line leads to its field. */
export class ChecksPane extends DeskView {
  @state() protected accessor shown = shownAtOnce;

  protected override render(): TemplateResult {
    const { open, shownFindings: findings, findings: all } = this.desk;
    // Told before its parent takes it away.
    if (!open) return html``;
    const errors = findings.filter(({ tone }) => tone === 'error').length;
    const unfinished = all.length - findings.length;
    const { words } = this;
    return html`<section class="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">${words.checks.heading}</h2>
      <p class="sum">
        ${findings.length > 0 ? words.checks.sum(errors, findings.length - errors) : unfinished === 0 ? words.checks.none : nothing}
      </p>
      ${unfinished > 0 ? html`<p class="hint">${words.checks.unfinished(unfinished)}</p>` : nothing}
      <ul>
        ${findings.slice(0, this.shown).map((finding) => this.#renderFinding(finding))}
      </ul>
      ${
        findings.length > this.shown
          ? html`<button type="button" class="plain" @click=${() => (this.shown += shownAtOnce)}>
              ${words.contents.more(findings.length - this.shown)}
            </button>`
          : ''
      }
    </section>`;
  }

  #renderFinding(finding: Finding): TemplateResult {
    const { open, language } = this.desk;
    return html`<li class=${finding.tone}>
      <button type="button" @click=${() => jumpTo(this.desk, finding.path)}>
        <span class="tone">${this.words.tones[finding.tone]}</span>
        <span class="where">${explainPlace(finding.path, open!.document, language)}</span>
        <span class="what">${explainFinding(finding, language)}</span>
      </button>
    </li>`;
  }
}
customElements.define('desk-checks', ChecksPane);
