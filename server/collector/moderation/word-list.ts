import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { codeOf } from '../database/errors.js';
import { Problem } from '../http/problem.js';
import { sha256 } from '../submissions/secret.js';

/** As it is compared: width, capitals, spaces and marks between letters do not hide a word. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, '');

/** The site's own words, one a line; a line that begins with # is a note. Saved again, it is read again. */
export class WordList {
  readonly #file: string | undefined;
  #stamp = '';
  #words: string[] = [];

  constructor(file: string | undefined) {
    this.#file = file;
  }

  /** The words that are in a text. A list that cannot be read is the last one that could. */
  in(text: string): string[] {
    this.#read();
    const searched = plain(text);
    return this.#words.filter((word) => searched.includes(word));
  }

  /** The list as it is in its file, for whoever edits it; nothing where the settings name none. */
  get text(): { text: string; version: string } | undefined {
    if (this.#file === undefined) return undefined;
    const text = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
    return { text, version: sha256(text) };
  }

  /** @throws where somebody has saved another one since `version`, or the file cannot be written. */
  save(text: string, version: string): void {
    if (this.#file === undefined || this.text?.version !== version)
      throw new Problem(409, 'too-late', 'Somebody has changed the list meanwhile.');
    // The old list or the new one, whole, whatever happens between two bytes.
    const beside = `${this.#file}.${randomUUID()}`;
    try {
      writeFileSync(beside, text, { mode: 0o600 });
      renameSync(beside, this.#file);
    } catch (error) {
      rmSync(beside, { force: true });
      const detail = codeOf(error);
      throw new Problem(503, 'unavailable', 'The file of WORD_LIST cannot be written.', { detail });
    }
  }

  #read(): void {
    if (this.#file === undefined) return;
    const stats = statSync(this.#file, { throwIfNoEntry: false });
    const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : this.#stamp;
    if (stamp === this.#stamp) return;
    this.#words = readFileSync(this.#file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('#'))
      .map(plain)
      .filter(Boolean);
    this.#stamp = stamp;
  }
}
