import { setAt, type Json, type JsonObject, type Path } from '../../shared/json.js';

const rememberedSteps = 200;

/** A feed that is being worked on. Documents are never changed in place, so an earlier one is one reference. */
export class OpenFeed {
  #document: JsonObject;
  #saved: JsonObject | undefined;
  #undo: JsonObject[] = [];
  #redo: JsonObject[] = [];
  #lastTyped = '';

  constructor(
    readonly name: string,
    document: JsonObject,
    /** The version of the file that this began from; `undefined` for a feed that has no file yet. */
    public etag: string | undefined,
    saved: JsonObject | undefined,
    /** What pages may point to by now; nothing of a feed that was begun here and never saved. */
    public published: JsonObject | undefined,
  ) {
    this.#document = document;
    this.#saved = saved;
  }

  get document(): JsonObject {
    return this.#document;
  }

  /** As it was saved last. */
  get saved(): JsonObject | undefined {
    return this.#saved;
  }

  get isChanged(): boolean {
    return this.#document !== this.#saved;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** @param settle puts right what follows from the change, in the same step. */
  set(
    path: Path,
    value: Json | undefined,
    settle: (document: JsonObject) => JsonObject = (document) => document,
  ): void {
    const address = JSON.stringify(path);
    // Typing in one field is one step back, not one for every letter.
    const isTyping = typeof value === 'string' && address === this.#lastTyped;
    this.replace(settle((setAt(this.#document, path, value) ?? {}) as JsonObject), isTyping);
    this.#lastTyped = typeof value === 'string' ? address : '';
  }

  replace(document: JsonObject, sameStep = false): void {
    if (!sameStep) this.#undo.push(this.#document);
    if (this.#undo.length > rememberedSteps) this.#undo.shift();
    this.#redo = [];
    this.#document = document;
    this.#lastTyped = '';
  }

  undo(): void {
    this.#step(this.#undo, this.#redo);
  }

  redo(): void {
    this.#step(this.#redo, this.#undo);
  }

  /** @param document what was written, which may be older than what is on the screen by now. */
  markSaved(document: JsonObject, etag: string): void {
    this.#saved = document;
    this.published = document;
    this.etag = etag;
  }

  #step(from: JsonObject[], to: JsonObject[]): void {
    const document = from.pop();
    if (!document) return;
    to.push(this.#document);
    this.#document = document;
    this.#lastTyped = '';
  }
}
