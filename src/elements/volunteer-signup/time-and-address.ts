import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws an element anew as time goes by, for a deadline counts, and when the page's fragment changes. */
export class TimeAndAddress implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#draw, 30_000);
    addEventListener('hashchange', this.#draw);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    removeEventListener('hashchange', this.#draw);
  }

  readonly #draw = (): void => this.host.requestUpdate();
}
