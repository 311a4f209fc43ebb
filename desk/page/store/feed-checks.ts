import type { Finding } from '../../checks/finding.js';
import type { Path } from '../../shared/json.js';
import type { WorkerClient } from '../../worker/worker-client.js';
import { fieldId } from '../form/field.js';
import type { OpenFeed } from './open-feed.js';

/** What the checks say about the open feed, and how much of it the editor sees by now. */
export class FeedChecks {
  findings: readonly Finding[] = [];
  /** Items that were added here. Findings about them stay hidden until their field was left, or a save was tried. */
  readonly newItems = new Set<string>();
  /** By their ids. */
  readonly leftFields = new Set<string>();
  /** Those that were left while a check was under way. */
  readonly #fieldsBeingLeft = new Set<string>();
  /** The cache of `visibleFindings`, until one of its sources changes. */
  #visible: readonly Finding[] | undefined;
  #isChecking = false;
  #isOutdated = false;

  /** @param onChange is told whether findings were revealed that were there before. */
  constructor(
    readonly feed: OpenFeed,
    readonly worker: WorkerClient,
    readonly onChange: (isRevealed: boolean) => void,
  ) {}

  get visibleFindings(): readonly Finding[] {
    this.#visible ??= this.findings.filter(({ path }) => this.#isVisible(path));
    return this.#visible;
  }

  beginItem(section: string, index: number): void {
    const prefix = `${fieldId([section, index])}-`;
    for (const id of this.leftFields) if (id.startsWith(prefix)) this.leftFields.delete(id);
    this.newItems.add(`${section}/${index}`);
    this.#visible = undefined;
  }

  leaveField(id: string): void {
    if (this.leftFields.has(id)) return;
    // The findings so far are about an earlier text: wait for the check that is under way.
    if (this.#isChecking) return void this.#fieldsBeingLeft.add(id);
    this.leftFields.add(id);
    this.#reveal();
  }

  /** Shows all findings: the editor wants to publish, or items have moved and their places in the list mean others. */
  revealAll(): void {
    if (this.newItems.size === 0) return;
    this.newItems.clear();
    this.#reveal();
  }

  /** One check at a time; the last change is always checked. */
  check(): void {
    this.#isOutdated = this.#isChecking;
    if (this.#isChecking) return;
    this.#isChecking = true;
    // After the keystroke has been drawn: copying a feed to the worker takes its time, too.
    setTimeout(() => {
      void this.worker
        .run('check', { text: JSON.stringify(this.feed.document), now: Date.now() })
        .then((findings) => {
          this.findings = findings;
          this.#visible = undefined;
        })
        .catch(() => undefined)
        .finally(() => this.#endCheck());
    }, 250);
  }

  #endCheck(): void {
    this.#isChecking = false;
    if (this.#isOutdated) this.check();
    else if (this.#fieldsBeingLeft.size > 0) {
      for (const id of this.#fieldsBeingLeft) this.leftFields.add(id);
      this.#fieldsBeingLeft.clear();
      return this.#reveal();
    }
    this.onChange(false);
  }

  #isVisible(path: Path): boolean {
    if (!this.newItems.has(`${path[0]}/${path[1]}`)) return true;
    const id = fieldId(path);
    return [...this.leftFields].some((left) => left === id || left.startsWith(`${id}-`));
  }

  #reveal(): void {
    this.#visible = undefined;
    this.onChange(true);
  }
}
