/** One line of the matrix. */
export interface Result {
  readonly name: string;
  readonly what: string;
  /** What is wrong, by column; nothing where all is well. */
  readonly faults: Readonly<Record<string, string | undefined>>;
}
