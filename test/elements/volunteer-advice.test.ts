import { expect } from '@open-wc/testing';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { find } from '../helpers/read.js';
import { activityAt, morning, night, opened } from './volunteer-support.js';

const bad = activityAt('/send', {
  id: 'gang',
  timeZone: 'Mars/Olympus',
  posts: [
    { ...morning, id: 'nobody', capacity: 0, taken: 0 },
    { id: 'broken' } as never,
    { ...morning, id: 'crowded', taken: 9 },
    { ...night, id: 'backwards', starts: night.ends, ends: night.starts },
  ],
});

async function notesOn(data: unknown, lang: string): Promise<string[]> {
  const element = await show<CivicVolunteerSignup>(
    html`<civic-volunteer-signup lang=${lang} .data=${data} debug>岗位</civic-volunteer-signup>`,
  );
  await opened(element);
  await seen('the notes', () => element.shadowRoot!.querySelector('.editor li'));
  await expectAccessible(element);
  return [...find(element, '.editor').querySelectorAll('li')].map((line) => line.textContent);
}

describe('what an editor learns about an activity', () => {
  it('says in plain words, with the place, what is surely not meant', async () => {
    const notes = await notesOn(bad, 'zh-Hans');
    for (const [place, words] of [
      ['时区', '没有这个时区'],
      ['岗位 › 第1项 › 名额', '是0，没有人能报这个岗位'],
      ['岗位 › 第3项 › 已报', '比名额多'],
      ['岗位 › 第4项 › 结束', '不在开始之后'],
    ] as const)
      expect(
        notes.some((note) => note.includes(place) && note.includes(words)),
        words,
      ).to.equal(true);
    expect(notes.some((note) => note.includes('第2项'))).to.equal(true);
  });

  it('speaks every language', async () => {
    for (const [lang, words] of [
      ['en', 'is more than the capacity'],
      ['zh-Hant', '比名額多'],
      ['ko', '정원보다 많아서'],
    ] as const)
      expect((await notesOn(bad, lang)).join('\n')).to.contain(words);
  });

  it('says that there is no post, and nothing of an activity in which all is well', async () => {
    const notes = await notesOn(activityAt('/send', { posts: [] }), 'zh-Hans');
    expect(notes).to.have.length(1);
    expect(notes[0]).to.contain('一个岗位也没有');
    const element = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup
        .data=${activityAt('/send', { posts: [morning, night] })}
        debug
      ></civic-volunteer-signup>`,
    );
    await opened(element);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.shadowRoot!.querySelectorAll('.editor').length).to.equal(0);
  });
});
