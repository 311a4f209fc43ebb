import { expect } from '@open-wc/testing';
import type { CivicMemberList } from '../../src/elements/member-list/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { sendKeys } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed, feedOf, fullMember, manyMembers } from '../helpers/feeds.js';
import { find, readText } from '../helpers/read.js';

const names = (list: Element): string[] =>
  [...list.shadowRoot!.querySelectorAll('.item:not([hidden]) civic-member-card')].map(
    (card) => find(card, '.name').textContent?.trim() ?? '',
  );

async function settled(list: CivicMemberList, count: number): Promise<void> {
  await seen(
    `${count} cards`,
    () => list.shadowRoot!.querySelectorAll('.list > .item').length === count,
  );
  await Promise.all(
    [...list.shadowRoot!.querySelectorAll('civic-member-card')].map((card) => card.updateComplete),
  );
}

describe('<civic-member-list>', () => {
  it('is a real list of all members, in the order of the feed', async () => {
    const list = await show<CivicMemberList>(
      html`<civic-member-list
        .data=${feedOf([
          { id: 'b', name: '乙' },
          { id: 'a', name: '甲' },
        ])}
      ></civic-member-list>`,
    );
    await settled(list, 2);
    expect(names(list)).to.deep.equal(['乙', '甲']);
    expect(find(list, '.item').parentElement!.parentElement!.getAttribute('role')).to.equal('list');
  });

  it('has the ways to the stories of a row at one height; one that is opened leaves the others as they are', async () => {
    const story = ['一段文字。'.repeat(60)];
    const list = await show<CivicMemberList>(
      html`<civic-member-list
        .data=${feedOf([
          { ...fullMember, id: 'a', story },
          { id: 'b', name: '乙', story },
          { id: 'c', name: '丙', summary: '一句话。', story },
        ])}
      ></civic-member-list>`,
    );
    list.parentElement!.style.width = '1100px';
    await settled(list, 3);
    const cards = [...list.shadowRoot!.querySelectorAll('civic-member-card')];
    const summaries = cards.map((card) => find(card, 'summary'));
    const tops = () => summaries.map((one) => Math.round(one.getBoundingClientRect().top));
    expect(new Set(tops()).size, tops().join()).to.equal(1);
    const [, , before] = tops();
    summaries[0]!.click();
    await seen('the story', () => cards[0]!.shadowRoot!.querySelector('.story'));
    await seen('the others where they were', () => tops()[2]! <= before!);
  });

  it('filters by kind, organisation, post and tag', async () => {
    const data = await demoFeed('liaoyuan');
    const list = await show<CivicMemberList>(
      html`<civic-member-list .data=${data} kind="organisation"></civic-member-list>`,
    );
    await settled(list, 6);
    expect(names(list)).to.include('北寿街道');
    list.kind = null;
    list.organisation = '东山街道';
    await list.updateComplete;
    await settled(list, 2);
    expect(names(list)).to.deep.equal(['高微', '曹欢']);
    list.organisation = null;
    list.tag = '公交';
    await list.updateComplete;
    await settled(list, 1);
    expect(names(list)).to.deep.equal(['周红']);
    list.tag = null;
    list.post = '网格长';
    await list.updateComplete;
    await settled(list, 1);
    expect(names(list)).to.deep.equal(['王一帆']);
  });

  it('frames a series as a spread: title, note, date, page, credits, members in its order', async () => {
    const series = {
      id: 's',
      title: '身边的人',
      note: '编者的话。',
      date: '2023-07-20',
      page: '03版',
      credits: [{ role: '摄影', name: '李示例' }],
      members: ['b', 'gone', 'a'],
      source: { name: '示例日报' },
    };
    const members = [
      { id: 'a', name: '甲', source: { name: '示例日报' } },
      { id: 'b', name: '乙', source: { name: '别处' } },
    ];
    const list = await show<CivicMemberList>(
      html`<civic-member-list
        .data=${feedOf(members, { series: [series] })}
        series="s"
        debug
      ></civic-member-list>`,
    );
    await settled(list, 2);
    expect(names(list)).to.deep.equal(['乙', '甲']);
    await seen('the notes', () => readText(list).includes('编辑提示'));
    const text = readText(list);
    for (const part of [
      '身边的人',
      '2023年7月20日',
      '03版',
      '编者的话。',
      '摄影 李示例',
      '来源：示例日报',
      '来源：别处',
      '专栏第1项“身边的人” › members › 第2项：这份数据里没有这一项。'.replace('members', '成员'),
    ])
      expect(text).to.contain(part);
    // The list names the source once; the card that has the same one does not repeat it.
    expect(text.match(/来源：示例日报/g)).to.have.length(1);
  });

  it('searches as one types: name, pinyin id, post, organisation; full-width letters too', async () => {
    const list = await show<CivicMemberList>(
      html`<civic-member-list
        .data=${await demoFeed('liaoyuan')}
        variant="compact"
      ></civic-member-list>`,
    );
    await settled(list, 26);
    find<HTMLInputElement>(list, 'input').focus();
    await sendKeys({ type: 'gao-w' });
    await seen('高微 alone', () => names(list).join() === '高微');
    expect(find(list, '[role=status]').textContent?.trim()).to.equal('找到1个');
    const input = find<HTMLInputElement>(list, 'input');
    const search = async (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await list.updateComplete;
    };
    await search('龙山区 主任');
    expect(names(list)).to.include.members(['孙凤云', '甘元静']);
    await search('ＧＡＯ－ＷＥＩ');
    expect(names(list)).to.deep.equal(['高微']);
    await search('没有这样的人');
    expect(names(list)).to.deep.equal([]);
    expect(find(list, '[role=status]').textContent).to.contain('没有找到');
    await search('');
    expect(names(list)).to.have.length(26);
  });

  it('has a search box only where there are many, unless asked', async () => {
    const few = await show<CivicMemberList>(
      html`<civic-member-list .data=${feedOf(manyMembers(5))}></civic-member-list>`,
    );
    expect(few.shadowRoot!.querySelector('input')).to.equal(null);
    few.search = 'on';
    await few.updateComplete;
    expect(few.shadowRoot!.querySelector('input')).not.to.equal(null);
    const many = await show<CivicMemberList>(
      html`<civic-member-list .data=${feedOf(manyMembers(30))} search="off"></civic-member-list>`,
    );
    await settled(many, 30);
    expect(many.shadowRoot!.querySelector('input')).to.equal(null);
  });

  it('shows the first of 1,000 at once and all of them soon, off-screen ones unrendered', async () => {
    // Looked at when the list asks for its next frame: how many have gone by when a test looks depends on the machine.
    const nextFrame = window.requestAnimationFrame.bind(window);
    let first = 0;
    window.requestAnimationFrame = (callback) => {
      const root = document.querySelector('civic-member-list')?.shadowRoot;
      first ||= root?.querySelectorAll('.item').length ?? 0;
      return nextFrame(callback);
    };
    const list = await show<CivicMemberList>(
      html`<civic-member-list .data=${feedOf(manyMembers(1000))}></civic-member-list>`,
    ).finally(() => (window.requestAnimationFrame = nextFrame));
    expect(first).to.be.within(1, 200);
    await settled(list, 1000);
    const last = list.shadowRoot!.querySelector('.list:last-child > .item:last-child')!;
    if (CSS.supports('content-visibility', 'auto'))
      expect(getComputedStyle(last).contentVisibility).to.equal('auto');
    expect(names(list)[999]).to.equal('成员999');
  });

  it('leaves out a bad member and keeps its neighbours; without any it shows the page’s text', async () => {
    const list = await show<CivicMemberList>(
      html`<civic-member-list
        .data=${feedOf([{ id: 'a', name: '甲' }, { id: 'b' }, null, fullMember])}
        >名录</civic-member-list
      >`,
    );
    await settled(list, 2);
    expect(names(list)).to.deep.equal(['甲', '张示例']);
    list.data = feedOf([]);
    await list.updateComplete;
    expect(readText(list)).to.equal('名录');
  });

  it('axe finds nothing in a list, a search and a spread', async () => {
    const data = await demoFeed('liaoyuan');
    const list = await show<CivicMemberList>(
      html`<civic-member-list .data=${data} kind="person" search="on"></civic-member-list>`,
    );
    await settled(list, 20);
    await expectAccessible(list);
    const spread = await show<CivicMemberList>(
      html`<civic-member-list .data=${data} series="july-scenes"></civic-member-list>`,
    );
    await settled(spread, 11);
    await expectAccessible(spread);
  });
});
