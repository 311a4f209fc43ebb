import { expect } from '@open-wc/testing';
import type { Submission } from '../../src/contract/submission.js';
import { askPage, type CivicSubmitEvent } from '../../src/submit/page-answer.js';
import { bodyOf, guardEachTest, receiptOf, signerName } from './support.js';

type SubmitEvent = CivicSubmitEvent<Submission>;

describe('a page that is asked first', () => {
  guardEachTest();
  let element: HTMLElement;
  let listen: (listener: (event: SubmitEvent) => void) => void;
  beforeEach(() => {
    const host = document.createElement('div');
    element = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    document.body.append(host);
    listen = (listener) => host.addEventListener('civic-submit', listener as EventListener);
  });
  afterEach(() => (element.getRootNode() as ShadowRoot).host.remove());
  const ask = () => askPage(element, 'civility', bodyOf());

  it('may say nothing', () => {
    listen(() => undefined);
    expect(ask()).to.equal(undefined);
  });

  it('may stop it', () => {
    listen((event) => event.preventDefault());
    expect(ask()).to.equal('cancelled');
  });

  it('answers with a response, a receipt, problem details or nothing more', async () => {
    const answers: [unknown, object][] = [
      [
        new Response(JSON.stringify(receiptOf()), { status: 201 }),
        { status: 'accepted', receipt: receiptOf(), replay: false },
      ],
      [
        new Response('', { status: 503 }),
        { status: 'try-later', reason: 'busy', after: undefined },
      ],
      [receiptOf(), { status: 'accepted', receipt: receiptOf(), replay: false }],
      [undefined, { status: 'accepted', receipt: undefined, replay: false }],
      [{ code: 'already-signed' }, { status: 'refused', code: 'already-signed', errors: [] }],
      [
        () => Promise.reject(new Error('the page broke')),
        { status: 'try-later', reason: 'network' },
      ],
    ];
    for (const [answer, result] of answers) {
      const once = (event: SubmitEvent): void => event.respondWith(answer as never);
      element.addEventListener('civic-submit', once as EventListener, { once: true });
      expect(await ask()).to.deep.equal(result);
    }
  });

  it('is given what was filled in only by taking over the sending', async () => {
    const given: unknown[] = [];
    listen((event) => {
      expect(event.detail).to.deep.equal({ id: 'civility' });
      expect(JSON.stringify([event.detail, Object.values(event)])).not.to.contain(signerName);
      event.respondWith((body) => {
        given.push(body);
        return receiptOf();
      });
      event.respondWith(() => {
        given.push('asked twice');
        return undefined;
      });
    });
    expect(await ask()).to.include({ status: 'accepted' });
    expect(given).to.deep.equal([bodyOf()]);
  });

  it('answers while the event is dispatched, or not at all', () => {
    let late: SubmitEvent | undefined;
    listen((event) => {
      late = event;
    });
    expect(ask()).to.equal(undefined);
    late!.respondWith(() => {
      throw new Error('never called');
    });
  });

  it('may fail without harm', async () => {
    listen((event) => {
      event.respondWith(() => {
        throw new Error('the page broke');
      });
    });
    expect(await ask()).to.deep.equal({ status: 'try-later', reason: 'network' });
  });
});
