import { expect } from '@open-wc/testing';
import type { Field } from '../../src/contract/form.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { readText } from '../helpers/read.js';

const fields: Field[] = [
  { name: 'overall', type: 'rating', label: '您满意吗？', required: true },
  {
    name: 'why',
    type: 'text',
    label: '为什么不满意？',
    showIf: { field: 'overall', max: 2 },
  },
];
const rest = { title: '示例', fields, submit: { url: '/submissions/x' } };

describe('every form asks every type of question', () => {
  for (const [name, element] of [
    [
      'a pledge',
      () =>
        show(
          html`<civic-pledge-form
            lang="zh-Hans"
            .data=${{ civic: 1, pledges: [{ id: 'p', ...rest }] }}
            item="p"
          ></civic-pledge-form>`,
        ),
    ],
    [
      'a sign-up',
      () =>
        show(
          html`<civic-volunteer-signup
            lang="zh-Hans"
            .data=${{
              civic: 1,
              activities: [
                {
                  id: 'a',
                  posts: [
                    {
                      id: 'one',
                      starts: '2098-03-01T09:00+08:00',
                      ends: '2098-03-01T10:00+08:00',
                      capacity: 3,
                    },
                  ],
                  ...rest,
                },
              ],
            }}
            item="a"
          ></civic-volunteer-signup>`,
        ),
    ],
  ] as const)
    it(name, async () => {
      const form = await element();
      await seen('the levels', () => form.shadowRoot!.querySelector('.levels'));
      expect(readText(form)).not.to.include('为什么不满意');
      const level = [...form.shadowRoot!.querySelectorAll<HTMLElement>('.levels label')].find(
        (one) => one.textContent.trim() === '不满意',
      );
      level!.click();
      await seen('the reason', () => readText(form).includes('为什么不满意'));
      await expectAccessible(form);
    });
});
