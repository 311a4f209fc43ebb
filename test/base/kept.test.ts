import { expect } from '@open-wc/testing';
import { Kept } from '../../src/base/kept.js';
import { make } from '../../src/base/make.js';

describe('elements that are kept', () => {
  let made = 0;
  const question = (of: string) => () => {
    made += 1;
    return make('label', { title: of }, of, make('input', { name: 'q' }));
  };
  const controlIn = (box: HTMLElement): HTMLInputElement => box.querySelector('input')!;

  it('stay for as long as they are made of the same', () => {
    const kept = new Kept();
    const first = kept.get('place', 'one', question('one'));
    expect(kept.get('place', 'one', question('one'))).to.equal(first);
    expect(kept.get('place', 'two', question('two'))).not.to.equal(first);
    expect(kept.get('place', 'one', question('one'))).not.to.equal(first);
  });

  it('are cloned from the third of a kind on, without what was filled in', () => {
    made = 0;
    const boxes = Array.from({ length: 5 }, () => {
      const box = new Kept().get('place', 'name', question('name'));
      controlIn(box).value = '张三';
      box.title = 'changed';
      return box;
    });
    expect(made).to.equal(2);
    const next = new Kept().get('place', 'name', question('name'));
    expect(new Set([...boxes, next]).size).to.equal(6);
    expect([next.outerHTML, controlIn(next).value]).to.deep.equal([
      '<label title="name">name<input name="q"></label>',
      '',
    ]);
  });

  it('of another place with the same text are not mixed up', () => {
    for (let index = 0; index < 3; index++) new Kept().get('a', 'same', question('a'));
    expect(new Kept().get('b', 'same', question('b')).title).to.equal('b');
  });

  it('are made anew when many others came between', () => {
    for (let index = 0; index < 3; index++) new Kept().get('p', 'old', question('old'));
    for (let index = 0; index < 200; index++) new Kept().get('p', `${index}`, question('new'));
    made = 0;
    expect(new Kept().get('p', 'old', question('old')).title).to.equal('old');
    expect(made).to.equal(1);
  });
});
