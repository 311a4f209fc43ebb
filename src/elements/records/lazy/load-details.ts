import { isServer } from 'lit';
import { loadOptional } from '../../../base/scheduling/load-optional.js';

type Details = typeof import('./details.js');

let details: Details | undefined;

/** What shows a record whole, if it is here. */
export const loadedDetails = (): Details | undefined => details;

/** Most readers of a list open few records or none: their history, large pictures and the table come then. */
export const loadDetails = (): Promise<unknown> =>
  loadOptional(import('./details.js'), (module) => (details = module));

// A server renders in a later task than it loads elements in.
if (isServer) void loadDetails();
