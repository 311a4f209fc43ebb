import { expect } from '@open-wc/testing';
import type { CivicMemberCard } from '../../src/elements/member-card/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, pageErrors, seen, show } from '../helpers/element.js';
import { demoFeed, feedOf, fullMember } from '../helpers/feeds.js';
import { countNodes, find, readText } from '../helpers/read.js';
import { serve } from '../helpers/server.js';

const card = (data: unknown, variant = 'card') =>
  show<CivicMemberCard>(
    html`<civic-member-card .data=${data} variant=${variant}></civic-member-card>`,
  );

describe('<civic-member-card>', () => {
  it('shows face, name, post, sentence and figures, in this order', async () => {
    const element = await card(fullMember);
    const text = readText(element);
    const order = [
      '张示例',
      '示例街道示例社区 党委书记、主任',
      '带着邻居把荒地种成花园。',
      '种植百合',
      '10万株',
      '走访居民',
      '8437户',
      '粉刷楼道',
      '150余栋',
      '小事有人管，困难有人帮',
      '阅读事迹',
    ];
    let from = 0;
    for (const part of order) {
      const at = text.indexOf(part, from);
      expect(at, `“${part}” after “${text.slice(0, from)}” in “${text}”`).to.be.at.least(0);
      from =
        part.startsWith('种植') || part.startsWith('走访') || part.startsWith('粉刷') ? from : at;
    }
    const image = find<HTMLImageElement>(element, 'img');
    expect(image.alt).to.equal('插图：一片百合花');
    expect(image.getAttribute('loading')).to.equal('lazy');
    expect([
      image.width > 0,
      image.getAttribute('width'),
      image.getAttribute('height'),
    ]).to.deep.equal([true, '600', '800']);
  });

  it('keeps story, further figures, dispatches, honours and links behind a native disclosure', async () => {
    const element = await card(fullMember);
    expect(readText(element)).not.to.contain('第一段文字');
    find(element, 'summary').click();
    await element.updateComplete;
    const text = readText(element);
    for (const part of [
      '第一段文字。',
      '第二段文字。',
      '惠及居民',
      '7.43万户',
      '一线见闻',
      '2023年7月4日 20:30',
      '示例小区1号楼',
      '连夜协调停水抢修。',
      '荣誉',
      '最美网格长',
      '示例区 · 2022年12月',
      '相关链接',
      '社区主页',
      '来源：示例日报 《花开示例》 2023年7月20日',
    ])
      expect(text).to.contain(part);
    expect(find<HTMLAnchorElement>(element, 'ul a').href).to.equal('https://example.org/community');
  });

  it('gives the exact number where it is set short', async () => {
    const element = await card({
      ...fullMember,
      facts: [{ label: '面积', value: 4850200, unit: '平方米' }],
    });
    const number = find<HTMLDataElement>(element, 'data');
    expect([number.textContent, number.value, number.title]).to.deep.equal([
      '485.02万',
      '4850200',
      '4,850,200平方米',
    ]);
  });

  it('shows less as `compact` and everything open as `feature`', async () => {
    const compact = readText(await card(fullMember, 'compact'));
    expect(compact).to.equal(
      '张 张示例 示例街道示例社区 党委书记、主任 带着邻居把荒地种成花园。'.replace('张 ', ''),
    );
    const feature = readText(await card(fullMember, 'feature'));
    for (const part of ['第一段文字。', '7.43万户', '连夜协调停水抢修。', '花海', '插图：示意'])
      expect(feature).to.contain(part);
  });

  it('stands in with an initial when there is no picture or it fails', async () => {
    const without = await card({ id: 'x', name: '高微' });
    expect(find(without, '.initial').textContent?.trim()).to.equal('高');
    expect(find(without, '.initial').getAttribute('aria-hidden')).to.equal('true');
    const broken = await card(
      { ...fullMember, photo: { src: '/__test__/feed?status=404&type=image/png' } },
      'feature',
    );
    await seen('the initial', () => broken.shadowRoot?.querySelector('.initial'));
    expect(find(broken, '.initial').textContent?.trim()).to.equal('张');
  });

  it('takes a drawing for the picture of a unit, and for nobody’s portrait', async () => {
    const drawing = { src: '/demo/feeds/pictures/lily-bed.svg', alt: '插图' };
    const person = { id: 'x', name: '高微', photo: drawing };
    expect(find(await card(person), '.initial').textContent).to.equal('高');
    expect(
      find(await card({ ...person, kind: 'organisation' }), 'img').getAttribute('alt'),
    ).to.equal('插图');
    // A feature says under it what it is.
    expect(find(await card(person, 'feature'), 'img').getAttribute('alt')).to.equal('插图');
  });

  it('sets figures on one grid, and never one of several alone in a line', async () => {
    const facts = Array.from({ length: 5 }, (_, index) => ({
      label: '走访居民',
      value: 100 + index,
      unit: '户',
    }));
    for (const width of [320, 390, 768, 1280])
      for (const count of [2, 3, 4, 5])
        for (const variant of ['card', 'feature']) {
          const element = await card({ ...fullMember, facts: facts.slice(0, count) }, variant);
          element.parentElement!.style.width = `${width}px`;
          const tops = new Map<number, number>();
          for (const one of find(element, '.facts').children) {
            const top = Math.round(one.getBoundingClientRect().top);
            tops.set(top, (tops.get(top) ?? 0) + 1);
          }
          const lines = [...tops.values()];
          const isList = lines.every((one) => one === 1);
          expect(
            isList || !lines.includes(1),
            `${count} at ${width}px: ${lines.join('+')}`,
          ).to.equal(true);
        }
  });

  it('gives each figure a line in a narrow column: a long one would leave one alone', async () => {
    const facts = [
      { label: '启动改造老旧小区', value: 108, unit: '个' },
      { label: '改造楼栋', value: 1275, unit: '栋' },
      { label: '改造建筑面积', value: 4850200, unit: '平方米' },
    ];
    const element = await card({ ...fullMember, facts });
    for (const width of [320, 400, 440, 480, 500]) {
      element.parentElement!.style.width = `${width}px`;
      const tops = [...find(element, '.facts').children].map((one) =>
        Math.round(one.getBoundingClientRect().top),
      );
      expect(new Set(tops).size, `${width}px`).to.equal(3);
    }
  });

  it('sets its source below what it says, however wide it is', async () => {
    // Without a story behind a disclosure, which would hold the source.
    const { id, name, role, organisation, summary } = fullMember;
    const source = { name: '示例日报' };
    const element = await card({ id, name, role, organisation, summary, source });
    for (const width of [390, 768, 900, 1280]) {
      element.parentElement!.style.width = `${width}px`;
      const { bottom } = find(element, '.body').getBoundingClientRect();
      const { top } = find(element, '.source').getBoundingClientRect();
      expect(top, `${width}px`).to.be.at.least(bottom);
    }
  });

  it('keeps labels at 13 pixels, on a page of 14 too', async () => {
    const element = await card(fullMember);
    element.parentElement!.style.fontSize = '12px';
    for (const label of element.shadowRoot!.querySelectorAll('dt, .unit, .small'))
      expect(parseFloat(getComputedStyle(label).fontSize)).to.be.at.least(13);
  });

  it('keeps the room of a picture before it has loaded', async () => {
    const element = await card(
      {
        ...fullMember,
        photo: { ...fullMember.photo, src: '/__test__/feed?delay=3000&type=image/png' },
      },
      'feature',
    );
    const { width, height } = find(element, 'img').getBoundingClientRect();
    expect(height / width).to.be.closeTo(800 / 600, 0.02);
  });

  it('sets the level of the heading, within bounds', async () => {
    const element = await card(fullMember);
    const level = () => find(element, '[role=heading]').getAttribute('aria-level');
    expect(level()).to.equal('3');
    for (const [given, expected] of [
      ['2', '2'],
      ['99', '3'],
      ['-4', '3'],
      ['x', '3'],
      ['6', '6'],
    ]) {
      element.setAttribute('heading-level', given!);
      await element.updateComplete;
      expect(level(), given).to.equal(expected);
    }
  });

  it('speaks the language around it and changes with its own', async () => {
    const element = await show<CivicMemberCard>(
      html`<div lang="en"><civic-member-card .data=${fullMember}></civic-member-card></div>`,
    );
    const inner = element.querySelector('civic-member-card')!;
    await inner.updateComplete;
    expect(readText(inner)).to.contain('Read the story');
    expect(readText(inner)).to.contain('over 150 栋');
    inner.lang = 'zh-TW';
    await inner.updateComplete;
    expect(readText(inner)).to.contain('閱讀事蹟');
    expect(find(inner, 'article').lang).to.equal('zh-Hant');
    // By it the engine chooses fonts; Firefox has no name for it.
    if (CSS.supports('-webkit-locale', 'auto'))
      expect(
        getComputedStyle(find(inner, 'article')).getPropertyValue('-webkit-locale'),
      ).to.contain('zh-Hant');
  });

  it('never turns text into markup', async () => {
    const bad = '<img src=x onerror="window.__ran=1"><b>粗</b>';
    const element = await card(
      {
        id: 'x',
        name: bad,
        role: bad,
        summary: bad,
        story: [bad],
        facts: [{ label: bad, value: 1, unit: '<i>' }],
        links: [{ label: bad, url: '/x' }],
      },
      'feature',
    );
    expect(readText(element)).to.contain(bad);
    expect(element.shadowRoot!.querySelectorAll('b, i, img').length).to.equal(0);
    expect((window as { __ran?: number }).__ran).to.equal(undefined);
  });

  it('leaves out a link that could run something and keeps the card', async () => {
    const element = await card(
      { ...fullMember, links: [{ label: '坏', url: 'javascript:alert(1)' }], story: undefined },
      'feature',
    );
    expect(readText(element)).to.contain('张示例');
    expect(element.shadowRoot!.querySelectorAll('a[href^="javascript"]').length).to.equal(0);
    expect(readText(element)).not.to.contain('坏');
  });

  it('adds JSON-LD to the page only when asked, and takes it away again', async () => {
    const element = await card(fullMember);
    const script = () => element.querySelector('script[type="application/ld+json"]');
    expect(script()).to.equal(null);
    element.jsonLd = true;
    await seen('the script', script);
    const person = JSON.parse(script()!.textContent) as Record<string, unknown>;
    expect(person).to.deep.include({
      '@type': 'Person',
      name: '张示例',
      jobTitle: '党委书记、主任',
      worksFor: { '@type': 'Organization', name: '示例街道示例社区' },
    });
    element.data = { id: 'u', kind: 'organisation', name: '巡逻队</script><b>' };
    await seen('the unit', () => script()?.textContent?.includes('巡逻队'));
    expect(script()!.textContent).not.to.contain('</script>');
    expect(JSON.parse(script()!.textContent)).to.deep.include({
      '@type': 'Organization',
      name: '巡逻队</script><b>',
    });
    element.jsonLd = false;
    await seen('no script', () => !script());
  });

  describe('when its data changes', () => {
    const linked = { ...fullMember, links: [{ label: '报道', url: 'https://example.org/a' }] };

    async function opened(): Promise<CivicMemberCard> {
      const element = await card(linked);
      find(element, 'summary').click();
      await element.updateComplete;
      find(element, '.links a').focus();
      expect(element.shadowRoot!.activeElement?.textContent).to.equal('报道');
      return element;
    }

    it('changes what differs; an opened story stays open, and the focus where it was', async () => {
      const element = await opened();
      const [image, link] = [find(element, 'img'), find(element, '.links a')];
      element.data = { ...linked, role: '网格员', story: ['另一段。'] };
      await element.updateComplete;
      expect(readText(element)).to.contain('网格员').and.to.contain('另一段。');
      expect(readText(element)).not.to.contain('第一段文字');
      expect(find(element, 'img')).to.equal(image);
      expect(element.shadowRoot!.activeElement).to.equal(link);
    });

    it('and the story stays open where parts of it come and go', async () => {
      const element = await opened();
      element.data = { ...linked, facts: [], honours: undefined };
      await element.updateComplete;
      expect(readText(element)).to.contain('第一段文字').and.not.to.contain('走访居民');
      expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(true);
      expect(element.shadowRoot!.querySelectorAll('.base')).to.have.length(1);
    });

    it('does nothing where it is the same', async () => {
      const element = await opened();
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(element.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      element.data = JSON.parse(JSON.stringify(linked));
      await element.updateComplete;
      changes.push(...observer.takeRecords());
      expect(changes).to.have.length(0);
      expect(element.shadowRoot!.activeElement).to.equal(find(element, '.links a'));
    });

    it('has its headings before the same paragraphs as a card', async () => {
      const story = ['第一段。', '第二段。', '第三段。'];
      const subheads = [{ title: '后来', before: 3 }];
      const texts = (element: Element): string[] =>
        [...element.shadowRoot!.querySelectorAll('.lead, .story p')].map((one) => readText(one));
      for (const variant of ['feature', 'card']) {
        const element = await card({ ...fullMember, story, subheads });
        find<HTMLDetailsElement>(element, 'details').open = true;
        await seen('the story', () => texts(element).length === 4);
        expect(texts(element), variant).to.deep.equal(['第一段。', '第二段。', '后来', '第三段。']);
      }
    });

    it('opens and closes with its variant', async () => {
      const element = await card(fullMember);
      const isOpen = () => find<HTMLDetailsElement>(element, 'details').open;
      expect(isOpen()).to.equal(false);
      for (const [variant, open] of [
        ['feature', true],
        ['card', false],
      ] as const) {
        element.variant = variant;
        await element.updateComplete;
        expect(isOpen(), variant).to.equal(open);
      }
    });
  });

  it('has its story where a page opens it without a click', async () => {
    const element = await card(fullMember);
    find<HTMLDetailsElement>(element, 'details').open = true;
    await seen('the story', () => readText(element).includes('第一段文字。'));
  });

  it('has the text of its closed story for a search in the page, which opens it', async () => {
    const element = await card(fullMember);
    const details = find<HTMLDetailsElement>(element, 'details');
    for (const part of ['第一段文字。', '惠及居民', '连夜协调停水抢修。', '最美网格长', '社区主页'])
      expect(details.textContent).to.contain(part);
    expect(element.shadowRoot!.querySelector('.story')).to.equal(null);
    expect(details.open).to.equal(false);
    // As an engine does that has found something in it.
    details.dispatchEvent(new Event('beforematch', { bubbles: true }));
    details.open = true;
    await seen('the story', () => element.shadowRoot!.querySelectorAll('.story p').length === 3);
    expect(details.open).to.equal(true);
  });

  it('has its story rendered, closed, when a reader is about to search the page', async () => {
    const element = await card(fullMember);
    const other = await card({ ...fullMember, id: 'other' });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.story'), 'a letter').to.equal(null);
    for (const search of [{ key: 'f', ctrlKey: true }, { key: 'F3' }])
      document.dispatchEvent(new KeyboardEvent('keydown', { ...search, bubbles: true }));
    for (const one of [element, other]) {
      await seen('the story', () => one.shadowRoot!.querySelector('.story'));
      expect(find<HTMLDetailsElement>(one, 'details').open).to.equal(false);
    }
    find(element, 'summary').click();
    expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });

  it('is few nodes as long as it is closed', async () => {
    const { id, name, role, organisation, summary, story, facts, source } = fullMember;
    const told = { id, name, role, organisation, summary, story, source };
    for (const [data, most] of [
      [told, 20],
      [{ ...told, facts: facts!.slice(0, 1) }, 31],
      [{ ...told, facts: facts!.slice(0, 2) }, 44],
    ] as const) {
      const element = await card(data);
      const advice = 'an optional template costs a comment even where it is empty';
      expect(countNodes(element), advice).to.be.at.most(most);
      expect(countNodes(await card(data, 'compact'))).to.be.at.most(15);
    }
  });

  it('opens its disclosure while the page is printed', async () => {
    const element = await card(fullMember);
    dispatchEvent(new Event('beforeprint'));
    expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    await element.updateComplete;
    expect(readText(element)).to.contain('第一段文字。').and.to.contain('来源：示例日报');
    dispatchEvent(new Event('afterprint'));
    expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(false);
  });

  it('opens those that are there when one beside them is not drawn yet, or broke', async () => {
    const first = document.createElement('civic-member-card');
    const broken = document.createElement('civic-member-card');
    broken.attachShadow({ mode: 'open' }).append('left as it is');
    // A page's own fault: nothing can be drawn in it any more.
    Object.defineProperty(broken, 'render', {
      value: () => {
        throw new Error('broke');
      },
    });
    const { error } = console;
    console.error = () => undefined;
    try {
      const errors = await pageErrors(async () => {
        document.body.append(first, broken);
        const element = await card(fullMember);
        broken.data = fullMember;
        await broken.updateComplete;
        const undrawn = document.createElement('civic-member-card');
        document.body.prepend(undrawn);
        dispatchEvent(new Event('beforeprint'));
        expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(true);
        dispatchEvent(new Event('afterprint'));
        expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(false);
        undrawn.remove();
      });
      expect(errors).to.deep.equal([]);
    } finally {
      console.error = error;
      first.remove();
      broken.remove();
    }
  });

  it('opens what is drawn while the page is printed, and closes all of it afterwards', async () => {
    const isOpen = (element: CivicMemberCard) => find<HTMLDetailsElement>(element, 'details').open;
    const moved = await card(fullMember);
    dispatchEvent(new Event('beforeprint'));
    const late = await card(fullMember);
    expect(isOpen(late), 'late').to.equal(true);
    late.variant = 'feature';
    await late.updateComplete;
    late.variant = 'card';
    await late.updateComplete;
    expect(isOpen(late), 'drawn again').to.equal(true);
    moved.remove();
    dispatchEvent(new Event('afterprint'));
    expect(isOpen(late)).to.equal(false);
    expect(isOpen(moved), 'taken from the page').to.equal(false);
    expect(isOpen(await card(fullMember)), 'afterwards').to.equal(false);
  });

  it('fits 320 CSS pixels, with large type too', async () => {
    for (const variant of ['compact', 'card', 'feature']) {
      const name = '阿卜杜示例·买买提示例·伊斯示例·名字特别长示例江Placeholderlongword';
      const box = await show<HTMLElement & CivicMemberCard>(
        html`<div class="narrow">
          <civic-member-card
            large-type
            .data=${{ ...fullMember, name, facts: [{ label: '一个写得很长、要折成两行的数字名称', value: 123456789.5, unit: '平方米' }] }}
            variant=${variant}
          ></civic-member-card>
        </div>`,
      );
      box.style.width = '320px';
      const element = box.querySelector('civic-member-card')!;
      await element.updateComplete;
      find<HTMLDetailsElement>(element, variant === 'compact' ? 'article' : 'details').setAttribute(
        'open',
        '',
      );
      expect(find(element, 'article').scrollWidth, variant).to.be.at.most(320);
    }
  });

  it('sets large type as the ministry asks: lines at least 1.3, paragraphs at least 1.3 times that', async () => {
    const element = await card(fullMember, 'feature');
    const size = () => parseFloat(getComputedStyle(find(element, '.summary')).fontSize);
    const before = size();
    element.largeType = true;
    await element.updateComplete;
    const second = getComputedStyle(find(element, '.story p + p'));
    const type = parseFloat(second.fontSize);
    expect(size()).to.be.greaterThan(before * 1.2);
    expect(parseFloat(second.lineHeight) / type).to.be.at.least(1.3);
    expect(parseFloat(second.marginTop)).to.be.at.least(1.3 * parseFloat(second.lineHeight) - 0.1);
    expect(find(element, 'summary').getBoundingClientRect().height).to.be.at.least(56);
  });

  it('undoes what a hostile page hands down', async () => {
    const box = await show<HTMLElement & CivicMemberCard>(
      html`<div class="hostile"><civic-member-card .data=${fullMember}></civic-member-card></div>`,
    );
    Object.assign(box.style, {
      fontSize: '9px',
      textAlign: 'center',
      letterSpacing: '5px',
      whiteSpace: 'nowrap',
      textTransform: 'uppercase',
      lineHeight: '1',
      fontStyle: 'italic',
      textIndent: '40px',
      color: 'rgb(10, 20, 30)',
      fontFamily: 'monospace',
    });
    const element = box.querySelector('civic-member-card')!;
    await element.updateComplete;
    const style = getComputedStyle(find(element, '.summary'));
    expect([
      style.textAlign,
      style.letterSpacing,
      style.whiteSpace,
      style.textTransform,
      style.fontStyle,
      style.textIndent,
    ]).to.deep.equal(['start', 'normal', 'normal', 'none', 'normal', '0px']);
    expect(parseFloat(style.fontSize)).to.be.at.least(14);
    // Font and colour are the page's own.
    expect([style.color, style.fontFamily]).to.deep.equal(['rgb(10, 20, 30)', 'monospace']);
  });

  describe('where its data comes from', () => {
    it('a `src` with a fragment', async () => {
      const element = await show<CivicMemberCard>(
        html`<civic-member-card src="/demo/feeds/liaoyuan.json#gao-wei">高微</civic-member-card>`,
      );
      await seen('the card', () => readText(element).includes('党委书记、主任'));
    });

    it('an inline JSON child, also one that comes later', async () => {
      const element = await show<CivicMemberCard>(
        html`<civic-member-card item=${fullMember.id}></civic-member-card>`,
      );
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(feedOf([fullMember]));
      element.append(script);
      await seen('the card', () => readText(element).includes('张示例'));
    });

    it('the nearest <civic-feed>, and another item when `item` changes', async () => {
      const feed = await show(
        html`<civic-feed src="/demo/feeds/liaoyuan.json"
          ><section><civic-member-card item="he-na"></civic-member-card></section
        ></civic-feed>`,
      );
      const element = feed.querySelector('civic-member-card')!;
      await seen('何娜', () => readText(element).includes('何娜'));
      element.item = 'kang-quan';
      await element.updateComplete;
      expect(readText(element)).to.contain('康权');
    });

    it('`data` before all others', async () => {
      const element = await show<CivicMemberCard>(
        html`<civic-feed .data=${feedOf([{ id: 'a', name: '来自feed' }])}
          ><civic-member-card item="a" .data=${{ id: 'a', name: '来自data' }}></civic-member-card
        ></civic-feed>`,
      );
      const inner = element.querySelector('civic-member-card')!;
      await inner.updateComplete;
      expect(readText(inner)).to.contain('来自data');
      inner.data = undefined;
      await seen('the feed', () => readText(inner).includes('来自feed'));
    });

    it('one request for many cards of one address', async () => {
      const { url, key } = await serve([
        {
          body: feedOf([
            { id: 'a', name: '甲' },
            { id: 'b', name: '乙' },
          ]),
        },
      ]);
      const box = await show(
        html`<div>
          <civic-member-card src="${url}#a"></civic-member-card
          ><civic-member-card src="${url}#b"></civic-member-card
          ><civic-feed src=${url}><civic-member-card item="a"></civic-member-card></civic-feed>
        </div>`,
      );
      const cards = [...box.querySelectorAll('civic-member-card')];
      await seen('all cards', () =>
        cards
          .map(readText)
          .join('')
          .match(/甲.*乙.*甲/),
      );
      const { requests } = (await (await fetch(`/__test__/count?key=${key}`)).json()) as {
        requests: number;
      };
      expect(requests).to.equal(1);
    });
  });

  describe('when there is nothing to show', () => {
    const cases: [string, unknown, RegExp][] = [
      ['an id that is not there', feedOf([fullMember]), /没有网址里名字是“nobody”的内容/],
      ['an unknown version', { civic: 9 }, /版本是9/],
      ['something that is no feed', { members: [], civic: undefined }, /不是civic数据/],
      [
        'a member without a name',
        feedOf([{ id: 'nobody' }]),
        /成员第1项“nobody” › 名称：没有填写。/,
      ],
    ];
    for (const [what, data, message] of cases) {
      it(`${what}: visitors keep the page's text, editors are told why`, async () => {
        const element = await show<CivicMemberCard>(
          html`<civic-member-card item="nobody" .data=${data}>人物资料</civic-member-card>`,
        );
        expect(readText(element)).to.equal('人物资料');
        element.debug = true;
        await seen(`the message ${message.source}`, () => message.test(readText(element)));
        expect(readText(element)).to.contain('人物资料');
      });
    }

    it('tells the page by an event with a code and nothing personal', async () => {
      const codes: string[] = [];
      document.addEventListener(
        'civic-error',
        (event) => codes.push((event as CustomEvent<{ code: string }>).detail.code),
        { once: true },
      );
      const { url } = await serve([{ status: 404 }]);
      await show(html`<civic-member-card src="${url}#x"></civic-member-card>`);
      await seen('the event', () => codes.length);
      expect(codes).to.deep.equal(['status']);
    });
  });

  for (const variant of ['compact', 'card', 'feature']) {
    it(`axe finds nothing in ${variant}`, async () => {
      const element = await card(fullMember, variant);
      element.shadowRoot!.querySelector('details')?.setAttribute('open', '');
      await expectAccessible(element);
      const debugged = await card(
        { ...fullMember, links: [{ label: 'x', url: 'javascript:1' }] },
        variant,
      );
      debugged.debug = true;
      await seen('the notes', () => readText(debugged).includes('编辑提示'));
      await expectAccessible(debugged);
    });
  }

  it('shows every member of the demo feed with their name', async () => {
    const feed = await demoFeed('liaoyuan');
    for (const member of feed['members'] as { id: string; name: string }[]) {
      const element = await show<CivicMemberCard>(
        html`<civic-member-card .data=${feed} item=${member.id}></civic-member-card>`,
      );
      expect(find(element, '.name').textContent?.trim()).to.equal(member.name);
      element.remove();
    }
  });
});
