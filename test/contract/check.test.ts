import { expect } from '@open-wc/testing';
import { check } from '../../src/contract/check.js';
import { membersTable } from '../../src/contract/generated/tables.js';
import type { Issue } from '../../src/contract/issue.js';
import type { Member } from '../../src/contract/member.js';
import { fullMember } from '../helpers/feeds.js';

function checkMember(value: unknown): { member: Member | undefined; issues: Issue[] } {
  const issues: Issue[] = [];
  return { member: check(membersTable, value, issues) as Member | undefined, issues };
}

describe('check', () => {
  it('keeps a good member as it is and drops unknown keys', () => {
    const { member, issues } = checkMember({ ...fullMember, shoeSize: 43 });
    expect(member).to.deep.equal(fullMember);
    expect(issues).to.deep.equal([]);
  });

  it('leaves out the smallest optional part that is wrong', () => {
    const links = [
      { label: '好', url: '/good' },
      { label: '坏', url: 'javascript:alert(1)' },
    ];
    const { member, issues } = checkMember({
      ...fullMember,
      links,
      photo: { src: 'data:image/png,x' },
    });
    expect(member?.links).to.deep.equal([links[0]]);
    expect(member?.photo).to.equal(undefined);
    expect(member?.name).to.equal(fullMember.name);
    expect(issues).to.deep.equal([
      { path: ['photo', 'src'], code: 'link' },
      { path: ['links', 1, 'url'], code: 'link' },
    ]);
  });

  it('gives up a member whose required part is wrong', () => {
    expect(checkMember({ ...fullMember, name: 7 })).to.deep.equal({
      member: undefined,
      issues: [{ path: ['name'], code: 'type', expected: 'text' }],
    });
    expect(checkMember({ id: 'x' }).issues).to.deep.equal([{ path: ['name'], code: 'missing' }]);
  });

  it('reads own keys only', () => {
    const inherited = Object.create({ name: '从原型来' }) as Record<string, unknown>;
    inherited['id'] = 'x';
    expect(checkMember(inherited).member).to.equal(undefined);
    const polluted = JSON.parse('{"id":"x","name":"甲","__proto__":{"role":"乙"}}') as unknown;
    expect(checkMember(polluted).member).to.deep.equal({ id: 'x', name: '甲' });
    expect(({} as Record<string, unknown>)['role']).to.equal(undefined);
  });

  it('cuts a list at its limit and says so', () => {
    const tags = Array.from({ length: 25 }, (_, index) => `标签${index}`);
    const { member, issues } = checkMember({ ...fullMember, tags });
    expect(member?.tags).to.have.length(20);
    expect(issues).to.deep.equal([{ path: ['tags'], code: 'many', limit: 20 }]);
  });
});
