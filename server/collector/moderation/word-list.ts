import { readFileSync, statSync } from 'node:fs';

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
