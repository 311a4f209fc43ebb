import { expect } from '@open-wc/testing';
import { seen } from '../helpers/element.js';
import { freshKey, serve, servePage } from '../helpers/server.js';
import { version } from '../../src/base/element/define.js';

const part = 'parts/elements/member-list/view.mjs';
const other = '9.9.9';

/** A folder with the kit's script in another version, and with a part and its chunks beside it. */
async function otherVersion(partVersion: string): Promise<string> {
  const folder = freshKey();
  const copy = async (file: string, as: string): Promise<string> => {
    const code = await (await fetch(`/dist/${file}`)).text();
    expect(code).to.contain(`civic-widgets ${version}`);
    await serve(
      [{ type: 'text/javascript', body: code.split(version).join(as) }],
      `${folder}/${file}`,
    );
    return code;
  };
  await copy('civic.js', other);
  const code = await copy(part, partVersion);
  for (const [chunk] of code.matchAll(/chunks\/[\w-]+\.mjs/g)) await copy(chunk, partVersion);
  return `/__test__/script/${folder}/civic.js`;
}

async function pageWith(...scripts: readonly string[]): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = await servePage(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8">${scripts.map((src) => `<script src="${src}" defer></script>`).join('')}<body><civic-member-list src="/demo/feeds/liaoyuan.json">旧文字</civic-member-list>`,
  );
  document.body.append(frame);
  return frame;
}

const listIn = (frame: HTMLIFrameElement): Element | null | undefined =>
  frame.contentDocument?.querySelector('civic-member-list');
const partsOf = (frame: HTMLIFrameElement): string[] =>
  frame
    .contentWindow!.performance.getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.endsWith(part));

describe('two scripts of the kit on one page', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('of two versions keep their modules apart: the first has the elements, and what they load takes from it', async () => {
    const first = await otherVersion(other);
    const frame = await pageWith(first, '/dist/civic.js');
    await seen('the cards', () => listIn(frame)?.shadowRoot?.querySelector('civic-member-card'));
    expect(partsOf(frame)).to.deep.equal([first.replace('civic.js', part)]);
    const page = frame.contentWindow!;
    const [own, others] = [version, other].map((one) => {
      const key = Object.getOwnPropertySymbols(page).find(({ description }) =>
        description?.startsWith(`civic-widgets ${one} `),
      )!;
      return Object.values((page as unknown as Record<symbol, Record<string, unknown>>)[key]!);
    });
    expect(own).not.to.be.empty;
    expect(others).to.have.length(own!.length);
    expect(others!.filter((one) => typeof one === 'function' && own!.includes(one))).to.be.empty;
  });

  it('refuse a part of another version than its script: the page’s own text stays', async () => {
    const frame = await pageWith(await otherVersion(version));
    await seen('the part', () => frame.contentDocument && partsOf(frame).length === 1);
    await seen('the place of its own words', () =>
      listIn(frame)?.shadowRoot?.querySelector('slot'),
    );
    expect(listIn(frame)!.textContent).to.equal('旧文字');
    expect(listIn(frame)!.shadowRoot!.querySelector('civic-member-card')).to.be.null;
  });

  it('show a list’s members in cards of another script', async () => {
    for (const scripts of [
      ['/dist/alone/civic-member-card.js', '/dist/civic.js'],
      ['/dist/alone/civic-member-card.js', await otherVersion(other)],
    ]) {
      const frame = await pageWith(...scripts);
      await seen('a name in a card', () =>
        listIn(frame)
          ?.shadowRoot?.querySelector('civic-member-card')
          ?.shadowRoot?.querySelector('[part~=name]'),
      );
      frame.remove();
    }
  });
});
