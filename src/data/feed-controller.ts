import { createContext, type ContextCallback } from '@lit/context';
import type { ReactiveController } from 'lit';
import { closest, dispatch } from '../base/element/dom.js';
import { documentAddress, resolveAddress } from './address.js';
import type { FeedElement } from './feed-element.js';
import { feedStore, stateOf, type FeedState } from './feed-store.js';
import { Feed, openFeed, parseFeed } from './feed.js';
import type { Problem } from './problem.js';
import type { Section } from './sections.js';

/** Detail of `civic-data`: the element has data to show. */
export interface CivicDataDetail {
  /** Set while an older copy is shown. */
  readonly stale: boolean;
}

/** Detail of `civic-error`. */
export interface CivicErrorDetail {
  /** What went wrong, as a code. */
  readonly code: Problem['code'];
}

/** The events of an element that shows something out of a feed, by name. */
export interface FeedEventMap {
  'civic-data': CustomEvent<CivicDataDetail>;
  'civic-error': CustomEvent<CivicErrorDetail>;
}

/** Hands the state of a `<civic-feed>` to the elements inside it, whichever copy of the kit they come from. */
export const feedContext = createContext<FeedState>(Symbol.for('civic-feed'));

const waiting: FeedState = { status: 'waiting' };

/**
 * Finds an element's feed, in this order: its `data` property, an inline JSON child, its `src`, the nearest `<civic-feed>`;
 * and follows it while the element is on the page.
 */
export class FeedController<
  Host extends FeedElement = FeedElement,
  Of extends Section<{ id: string }> | undefined = undefined,
> implements ReactiveController {
  #state: FeedState = waiting;
  /** The properties that the state was found by; none before, and when they are to be looked at anew. */
  #foundBy: readonly unknown[] | undefined;
  #unsubscribe: (() => void) | undefined;
  #children: MutationObserver | undefined;

  /** @param section of a single item given as `data`; none for elements that take whole feeds. */
  constructor(
    protected readonly host: Host,
    protected readonly section: Of,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#foundBy = undefined;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#children?.disconnect();
  }

  /** What is known now, by the host's properties as they are. */
  get state(): FeedState {
    const { data, src, refresh, isConnected } = this.host;
    const found = [data, src, refresh];
    if (
      (isConnected || data != null) &&
      found.some((one, index) => one !== this.#foundBy?.[index])
    ) {
      this.#foundBy = found;
      this.hostDisconnected();
      this.#resolve(data, src, refresh);
    }
    return this.#state;
  }

  #resolve(data: unknown, src: string | null | undefined, refresh: number): void {
    // First, since on a server there are no children to look at.
    if (data != null) {
      const base = documentAddress();
      const item = typeof data === 'object' && !('civic' in data) && this.section;
      this.#state = stateOf(
        // A single item is all there is of a feed, whose head needs no check.
        item ? new Feed({ [item.key]: [data] }, base, { civic: 1 }, []) : openFeed(data, base),
      );
      return;
    }
    const json = this.#inlineJson();
    if (json) this.#state = stateOf(parseFeed(json.textContent, documentAddress()));
    else if (src != null) {
      const address = resolveAddress(src);
      if (!address) this.#state = stateOf({ code: 'address', address: src });
      else {
        // What is shown stays while a new address loads.
        if (this.#state.status !== 'ready') this.#state = waiting;
        this.#unsubscribe = feedStore(address).subscribe((state) => this.#take(state), refresh);
      }
    } else this.#askProvider();
  }

  #inlineJson(): Element | null {
    return this.host.querySelector(':scope > [type="application/json"]');
  }

  #askProvider(): void {
    const provided = closest(this.host.parentElement ?? this.host, 'civic-feed');
    this.#state =
      provided || document.readyState === 'loading' ? waiting : stateOf({ code: 'no-source' });
    if (provided) {
      // Before its class is defined, the provider cannot answer.
      if (customElements.get('civic-feed')) this.#request();
      else void customElements.whenDefined('civic-feed').then(() => this.#request());
      return;
    }
    // A script or the parser may still add the JSON child.
    this.#children ??= new MutationObserver(() => this.#inlineJson() && this.hostConnected());
    this.#children.observe(this.host, { childList: true });
  }

  /** Asks by the Context Community Protocol, as `@lit/context` does, but not by its subclass of Event, which fails beside MooTools. */
  #request(): void {
    const callback: ContextCallback<FeedState> = (state, unsubscribe) => {
      this.#unsubscribe = unsubscribe;
      this.#take(state);
    };
    const request = new CustomEvent('context-request', { bubbles: true, composed: true });
    this.host.dispatchEvent(
      Object.assign(request, {
        context: feedContext,
        subscribe: true,
        callback,
      }),
    );
  }

  /** Takes a state that comes from outside the element, and tells the page. */
  #take(state: FeedState): void {
    const host = this.host;
    this.#state = state;
    host.requestUpdate();
    if (state.status === 'ready')
      dispatch<CivicDataDetail>(host, 'civic-data', { stale: state.stale !== undefined });
    if (state.status === 'failed')
      dispatch<CivicErrorDetail>(host, 'civic-error', { code: state.problem.code });
  }
}
