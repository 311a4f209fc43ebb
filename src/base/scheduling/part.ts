import { isServer } from 'lit';
import { loadOptional } from './load-optional.js';

/** A module that not every view needs. */
export interface Part<Module> {
  /** The module, once it is here. */
  readonly get: () => Module | undefined;
  readonly load: () => Promise<unknown>;
}

export function createPart<Module>(load: () => Promise<Module>): Part<Module> {
  let module: Module | undefined;
  const part: Part<Module> = {
    get: () => module,
    load: () => loadOptional(load(), (loaded) => (module = loaded)),
  };
  // A server renders in a later task than it loads elements in.
  if (isServer) void part.load();
  return part;
}
