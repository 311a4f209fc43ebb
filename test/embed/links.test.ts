import { expect } from '@open-wc/testing';
import { isLink, upgradeLink } from '../../src/embed/upgrade-links.js';

const host = 'https://kit.example';
const address = `${host}/civic/member-card/gao-wei`;
const link = `<a href="${address}">高微：查看资料</a>`;

/** As the loader does: all nodes first, since an upgrade moves them. */
function upgradeLinks(place: Element, origins: readonly string[]): void {
  const walker = document.createTreeWalker(place);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes.filter(isLink)) upgradeLink(node, origins);
}

/** What becomes of a piece of a page. */
function upgraded(html: string, origins = [host]): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = html;
  document.body.append(place);
  upgradeLinks(place, origins);
  place.remove();
  return place;
}

const card = (place: Element) => place.querySelector('civic-member-card');

describe('a link to an item', () => {
  for (const [what, html] of [
    ['as the desk writes it', `<p><strong>【互动卡片】</strong>${link}</p>`],
    ['without its paragraph', `<strong>【互动卡片】</strong>${link}`],
    ['between two line breaks', `正文<br>${link}<br>正文`],
    ['wrapped by an editor', `<p><span><span>${link}</span></span>&nbsp;</p>`],
    ['with backslashes from a filter', `<p><a href='\\"${address}\\"'>高微</a></p>`],
    ['in a list, alone in its point', `<ul><li>${link}</li><li>另一条</li></ul>`],
    ['as a bare address', `<p>${address}</p>`],
    ['as a bare address in a span', `<div><span> ${address} </span></div>`],
    ['with a query of whoever counts visits', `<p><a href="${address}?utm_source=x">高微</a></p>`],
    ['of a static host', `<p><a href="${address}.html">高微</a></p>`],
  ] as const) {
    it(`${what} becomes the element, and stays inside it`, () => {
      const place = upgraded(html);
      const element = card(place)!;
      expect(element.getAttribute('src')).to.equal(`${address}.json`);
      expect(element.getAttribute('item')).to.equal('gao-wei');
      expect(element.querySelector('a')!.getAttribute('href')).to.contain(
        '/civic/member-card/gao-wei',
      );
    });
  }

  for (const [what, html] of [
    ['in a sentence', `<p>请看${link}，谢谢。</p>`],
    ['beside another', `<p>${link} ${link}</p>`],
    ['of another site', `<p><a href="https://other.example/civic/member-card/a">x</a></p>`],
    ['to something that is no element', `<p><a href="${host}/civic/news/1">新闻</a></p>`],
    ['to a frame’s page', `<p><a href="${address}/embed">x</a></p>`],
    ['to the data', `<p><a href="${address}.json">x</a></p>`],
    ['in a navigation', `<nav><p>${link}</p></nav>`],
    ['in an editor', `<div contenteditable="true"><p>${link}</p></div>`],
    ['where a page wants none', `<div data-civic-links="off"><p>${link}</p></div>`],
    ['around a picture', `<p><a href="${address}">x<img alt=""></a><img alt=""></p>`],
    ['in an element of the kit', `<civic-progress-meter><p>${link}</p></civic-progress-meter>`],
  ] as const) {
    it(`${what} stays as it is`, () => {
      const place = upgraded(html);
      expect(card(place)).to.equal(null);
      expect(place.querySelectorAll('a').length).to.be.greaterThan(0);
    });
  }

  for (const [what, html, space] of [
    ['between paragraphs', `<p>正文</p><p>${link}</p><p>正文</p>`, 'around'],
    ['before a line break, which is space enough', `正文<br>${link}<br>正文`, 'before'],
  ] as const)
    it(`${what} has the margins of a paragraph`, () => {
      expect(card(upgraded(html))!.getAttribute('data-civic-space')).to.equal(space);
    });

  it('is upgraded once', () => {
    const place = upgraded(`<p>${link}</p>`);
    document.body.append(place);
    upgradeLinks(place, [host]);
    place.remove();
    expect(place.querySelectorAll('civic-member-card').length).to.equal(1);
  });

  it('names a way to show a whole feed', () => {
    const place = upgraded(
      `<p><a href="${host}/civic/honours/liaoyuan/all">x</a></p><p><a href="${host}/civic/areas/liaoyuan/all">x</a></p><p><a href="${host}/civic/__proto__/liaoyuan/all">x</a></p>`,
    );
    const [honours, areas, none] = place.querySelectorAll('civic-member-list');
    expect(honours!.getAttribute('variant')).to.equal('honours');
    expect(honours!.getAttribute('src')).to.equal(`${host}/civic/honours/liaoyuan/all.json`);
    expect(areas!.getAttribute('by')).to.equal('area');
    expect(none).to.equal(undefined);
  });

  it('names a feed, a series, several measures', () => {
    const place = upgraded(
      `<p><a href="${host}/civic/progress-board/liaoyuan/a,b">x</a></p><p><a href="${host}/civic/member-list/all">x</a></p>`,
    );
    expect(place.querySelector('civic-progress-board')!.getAttribute('src')).to.equal(
      `${host}/civic/progress-board/liaoyuan/a,b.json`,
    );
    expect(place.querySelector('civic-member-list')!.hasAttribute('series')).to.equal(false);
  });
});
