import { expect } from '@open-wc/testing';
import type { Issue } from '../../src/contract/issue.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import { goodItems } from '../../src/data/lazy/good-items.js';
import { memberSection } from '../../src/data/sections.js';
import { feedOf, fullMember } from '../helpers/feeds.js';

function open(document: unknown): Feed {
  const feed = openFeed(document, 'https://example.org/');
  if (!(feed instanceof Feed)) throw new Error(feed.code);
  return feed;
}

const problemCode = (document: unknown): string => {
  const feed = openFeed(document, 'https://example.org/');
  return feed instanceof Feed ? 'none' : feed.code;
};

describe('Feed', () => {
  it('refuses what is no feed, and an unknown version with one clear problem', () => {
    expect([null, 7, 'x', [], {}].map(problemCode)).to.deep.equal(Array(5).fill('not-feed'));
    expect(problemCode({ civic: 2, members: 7, source: 'x' })).to.equal('version');
    expect(problemCode({ civic: '1' })).to.equal('version');
    expect(problemCode({ civic: 1 })).to.equal('none');
  });

  it('leaves out one bad member and reports it with its path', () => {
    const feed = open(
      feedOf([{ id: 'a', name: '甲' }, { id: 'b', name: 3 }, 'x', { id: 'c', name: '丙' }]),
    );
    const issues: Issue[] = [];
    expect([...goodItems(feed, memberSection, issues)].map(({ id }) => id)).to.deep.equal([
      'a',
      'c',
    ]);
    expect(issues).to.deep.equal([
      { path: ['members', 1, 'name'], code: 'type', expected: 'text' },
      { path: ['members', 2], code: 'type', expected: 'group' },
    ]);
  });

  it('shows the first of two with the same id', () => {
    const feed = open(
      feedOf([
        { id: 'a', name: '甲' },
        { id: 'a', name: '乙' },
      ]),
    );
    const issues: Issue[] = [];
    expect([...goodItems(feed, memberSection, issues)].map(({ name }) => name)).to.deep.equal([
      '甲',
    ]);
    expect(issues).to.deep.equal([{ path: ['members', 1, 'id'], code: 'duplicate' }]);
    expect(feed.find(memberSection, 'a')).to.deep.include({ item: { id: 'a', name: '甲' } });
  });

  it('finds one item, and says why not', () => {
    const feed = open(feedOf([fullMember, { id: 'b' }]));
    expect(feed.find(memberSection, fullMember.id)).to.deep.equal({ item: fullMember, issues: [] });
    expect(feed.find(memberSection, 'nobody')).to.deep.equal({
      problem: { code: 'item-missing', id: 'nobody' },
    });
    expect(feed.find(memberSection, 'b')).to.deep.equal({
      problem: {
        code: 'item-invalid',
        id: 'b',
        issues: [{ path: ['members', 1, 'name'], code: 'missing' }],
      },
    });
  });

  it('reports a section that is no list and stays usable', () => {
    const issues: Issue[] = [];
    expect([
      ...goodItems(open({ civic: 1, members: { a: 1 } }), memberSection, issues),
    ]).to.deep.equal([]);
    expect(issues).to.deep.equal([{ path: ['members'], code: 'type', expected: 'list' }]);
  });
});
