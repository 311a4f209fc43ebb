/**
 * Data that arrives while an element waits for something else: it is shown in the way that was asked for, though nobody could
 * know before what it needs. A file of its own, since each module is waited for only once on a page.
 */
import { expect } from '@open-wc/testing';
import type { Measure } from '../../src/contract/measure.js';
import type { FeedListModule } from '../../src/elements/feed/feed-list.js';
import { CivicMemberList } from '../../src/elements/member-list/element.js';
import '../../src/elements/progress-meter/define.js';
import { demoFeed } from '../helpers/feeds.js';

/** Its feed arrives in the task between that of the view's script and that in which it renders. */
class ListWithLateFeed extends CivicMemberList {
  lateFeed: unknown;

  protected override loadView(): Promise<FeedListModule> {
    const view = super.loadView();
    void view.then(() => setTimeout(() => (this.data = this.lateFeed)));
    return view;
  }
}

const households: Measure = {
  id: 'households',
  label: '走访居民',
  value: 8437,
  unit: '户',
  target: 10000,
  source: { name: '示例日报' },
};
customElements.define('list-with-late-feed', ListWithLateFeed);

describe('Data that arrives while an element waits', () => {
  it('for its view: a list by areas shows areas, never cards', async () => {
    const list = new ListWithLateFeed();
    list.lateFeed = await demoFeed('lists-sample');
    list.by = 'area';
    document.body.append(list);
    await list.updateComplete;
    expect(list.shadowRoot!.querySelectorAll('civic-member-card')).to.have.lengthOf(0);
    expect(list.shadowRoot!.textContent).to.contain('网格长');
    list.remove();
  });

  it('for its words: a ring is a ring', async () => {
    const meter = document.createElement('civic-progress-meter');
    meter.lang = 'ko';
    meter.shape = 'ring';
    document.body.append(meter);
    // It has begun to wait; a module does not come within a microtask.
    await Promise.resolve();
    meter.data = households;
    await meter.updateComplete;
    expect(meter.shadowRoot!.querySelectorAll('.arc')).to.have.lengthOf(1);
    meter.remove();
  });
});
