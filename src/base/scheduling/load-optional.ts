/**
 * Uses a module that is loaded on demand. Where it cannot be had (the script was copied without the files beside it, or a
 * policy forbids them) the page does without.
 * @returns what `use` answers, or `undefined`; never rejects.
 */
export async function loadOptional<Module, Answer>(
  module: Promise<Module>,
  use: (module: Module) => Answer | Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await use(await module);
  } catch {
    return undefined;
  }
}
