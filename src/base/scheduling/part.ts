import { isServer } from 'lit';
import { loadOptional } from './load-optional.js';

/** What not every page needs, shared by all elements of a page once it is loaded. */
export interface Part<Module> {
  /** The module, once it is here. A server sets it, since it waits for nothing while it renders. */
  module?: Module;
  /** @returns nothing where it is here. */
  load(): Promise<unknown> | undefined;
}

export function createPart<Module>(load: () => Promise<Module>): Part<Module> {
  const part: Part<Module> = {
    load: () =>
      part.module ? undefined : loadOptional(load(), (module) => (part.module = module)),
  };
  // A server renders in a later task than it loads elements in.
  if (isServer) void part.load();
  return part;
}
