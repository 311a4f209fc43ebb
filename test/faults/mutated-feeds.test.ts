import { expect } from '@open-wc/testing';
import type { CivicMemberList } from '../../src/elements/member-list/element.js';
import { html, pageErrors, seen, show } from '../helpers/element.js';
import { demoFeed, fullMember } from '../helpers/feeds.js';
import { markup, mutate, randomFrom } from '../helpers/mutate.js';
import { readText } from '../helpers/read.js';

const runs = 500;

/** Every text of a feed replaced by markup that would leave a trace if it were parsed. */
function allTextAsMarkup(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return ['id', 'at', 'date', 'asOf', 'updated', 'lang', 'kind', 'approx'].includes(key)
      ? value
      : markup.slice(0, 60);
  if (Array.isArray(value)) return value.map((one) => allTextAsMarkup(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, allTextAsMarkup(one, name)]),
    );
  return value;
}

describe(`${runs} broken feeds`, () => {
  it('throw nothing, run nothing, and a good member among them still shows', async function () {
    this.timeout(120_000);
    const sample = await demoFeed('sample');
    const random = randomFrom(7);
    const errors = await pageErrors(async () => {
      for (let run = 0; run < runs; run++) {
        const broken = mutate(run % 10 === 0 ? allTextAsMarkup(sample) : sample, random) as {
          civic?: unknown;
          members?: unknown;
        };
        const usable = typeof broken === 'object' && broken !== null && broken.civic === 1;
        if (usable && Array.isArray(broken.members)) broken.members.push(fullMember);
        const box = await show<CivicMemberList>(
          html`<div>
            <civic-member-list .data=${broken} debug>名录</civic-member-list>
            <civic-member-card .data=${broken} item=${fullMember.id} variant="feature" json-ld debug
              >卡片</civic-member-card
            >
            <civic-member-card src="feed.json#x" .data=${JSON.stringify(broken)?.slice(0, 50)}
              >截断</civic-member-card
            >
          </div>`,
        );
        const [list, card, truncated] = box.children as unknown as Element[];
        if (usable && Array.isArray(broken.members)) {
          await seen(`the good member of ${JSON.stringify(broken)}`, () =>
            readText(card!).includes(fullMember.name),
          );
          await seen('the good member in the list', () =>
            readText(list!).includes(fullMember.name),
          );
        } else {
          expect(readText(card!)).to.contain('卡片');
        }
        expect(readText(truncated!)).to.equal('截断');
        box.remove();
      }
    });
    expect(errors).to.deep.equal([]);
    expect((window as { __ran?: number }).__ran).to.equal(undefined);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('the same of pledges: nothing thrown, nothing run, the page’s text or a form', async function () {
    this.timeout(120_000);
    const good = (await (await fetch('/demo/feeds/pledge-sample.json')).json()) as unknown;
    const random = randomFrom(11);
    const errors = await pageErrors(async () => {
      for (let run = 0; run < 200; run++) {
        const broken = mutate(run % 10 === 0 ? allTextAsMarkup(good) : good, random);
        const box = await show<HTMLElement & CivicMemberList>(
          html`<div><civic-pledge-form .data=${broken}>公约</civic-pledge-form></div>`,
        );
        const element = box.querySelector('civic-pledge-form')!;
        await element.updateComplete;
        expect(readText(element), JSON.stringify(broken)).not.to.equal('');
        element.shadowRoot!.querySelector<HTMLButtonElement>('[part=submit]')?.click();
        await element.updateComplete;
        box.remove();
      }
    });
    expect(errors).to.deep.equal([]);
    expect((window as { __ran?: number }).__ran).to.equal(undefined);
  });

  it('the same of activities: nothing thrown, nothing run, the page’s text or a form', async function () {
    this.timeout(120_000);
    const good = await demoFeed('volunteer-sample');
    const random = randomFrom(13);
    const errors = await pageErrors(async () => {
      for (let run = 0; run < 200; run++) {
        const broken = mutate(run % 10 === 0 ? allTextAsMarkup(good) : good, random);
        const box = await show<HTMLElement & CivicMemberList>(
          html`<div>
            <civic-volunteer-signup .data=${broken} item="yejian-xunluo" debug
              >岗位</civic-volunteer-signup
            >
          </div>`,
        );
        const element = box.querySelector('civic-volunteer-signup')!;
        await element.updateComplete;
        expect(readText(element), JSON.stringify(broken)).not.to.equal('');
        const boxes = element.shadowRoot!.querySelectorAll<HTMLInputElement>('.day input');
        boxes.forEach((one) => one.click());
        element.shadowRoot!.querySelector<HTMLButtonElement>('[part=submit]')?.click();
        await element.updateComplete;
        box.remove();
      }
    });
    expect(errors).to.deep.equal([]);
    expect((window as { __ran?: number }).__ran).to.equal(undefined);
  });
});
