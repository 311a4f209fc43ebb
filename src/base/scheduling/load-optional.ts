/**
 * Uses a module that comes later, from beside the script. Where it cannot be had (the script was copied
 * without its neighbours, or a policy forbids it) the page goes without.
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
