import { headingLevel } from '../../base/heading-level.js';
import { joined } from '../../base/joined.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import { ledgerOf, selectMeasures } from './select-measures.js';
export { progressBoardStyles as styles } from './progress-board-styles.js';
/** The lines of a board, and what is said once for all of them. */
export class View {
    #kit;
    #host;
    #shown;
    #measures = [];
    #ledger;
    #lines = [];
    #issues = [];
    constructor(kit, host) {
        this.#kit = kit;
        this.#host = host;
    }
    get #ids() {
        return this.#host.items?.match(/\S+/g) ?? [];
    }
    update(feed) {
        const { group, member } = this.#host;
        const items = this.#ids;
        const filter = JSON.stringify([group, member, items]);
        if (this.#shown?.feed === feed && this.#shown.filter === filter)
            return;
        const kit = this.#kit;
        this.#shown = { feed, filter };
        this.#issues = [...feed.issues];
        this.#measures = selectMeasures(kit, feed, { group, member, items }, this.#issues);
        this.#ledger = ledgerOf(kit, feed, this.#measures, this.#issues);
        this.#lines = this.#ledger.lines.map((line) => new kit.FeedItem(feed, line));
    }
    editorNotes(feed) {
        const missing = this.#ids.find((id) => !this.#measures.some((measure) => measure.id === id));
        const problem = missing ? { code: 'item-missing', id: missing } : undefined;
        return { problem, issues: this.#issues, feed, items: this.#measures };
    }
    render(feed, stale) {
        const ledger = this.#ledger;
        if (!ledger || this.#lines.length === 0)
            return undefined;
        const { html, nothing } = this.#kit;
        const { language, shape, headingLevel: level } = this.#host;
        return html `<section
      part="base"
      class="base"
      lang=${feed.head.lang ?? language}
      aria-labelledby=${ledger.heading ? 'heading' : nothing}
    >
      ${ledger.heading ? html `<p part="heading" id="heading" role="heading" aria-level=${headingLevel(level)}>${ledger.heading}</p>` : nothing}
      <ul part="list" class="list" role="list">
        ${this.#lines.map((line) => html `<li><civic-progress-meter .data=${line} .shape=${shape}></civic-progress-meter></li>`)}
      </ul>
      ${this.#renderFoot(ledger, feed.base)} ${stale}
    </section>`;
    }
    /** What all lines have in common: when it was counted, and who published it. */
    #renderFoot({ asOf, period, source }, base) {
        const { html, nothing, formatMoment, wordsIn, renderSource } = this.#kit;
        const { language, kept } = this.#host;
        const words = wordsIn(language, 'progressMeter', progressMeter);
        const date = (moment) => (moment ? formatMoment(moment, language) : '');
        const when = joined(' · ', period && words.period(date(period.from), date(period.to)), asOf && asOf !== period?.to ? words.asOf(date(asOf)) : '');
        return html `${when ? html `<p class="small" lang=${language}>${when}</p>` : nothing}
    ${renderSource(kept, source, { language, base })}`;
    }
}
