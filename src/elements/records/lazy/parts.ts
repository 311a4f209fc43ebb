import { isServer } from 'lit';
import { loadOptional } from '../../../base/scheduling/load-optional.js';

/** A module that not every list of records needs. */
interface Part<Module> {
  /** The module, once it is here. */
  readonly get: () => Module | undefined;
  readonly load: () => Promise<unknown>;
}

function createPart<Module>(load: () => Promise<Module>): Part<Module> {
  let module: Module | undefined;
  const part: Part<Module> = {
    get: () => module,
    load: () => loadOptional(load(), (loaded) => (module = loaded)),
  };
  // A server renders in a later task than it loads elements in.
  if (isServer) void part.load();
  return part;
}

/** What shows a record whole. Most readers of a list open few records or none. */
export const details = createPart(() => import('./details.js'));

/** Lists, and what stands above them: one record alone has nothing to choose by. */
export const lists = createPart(() => import('./lists.js'));
