import { loadOptional } from '../../base/scheduling/load-optional.js';

/** What cards show behind their disclosure, shared by all of a page once it is loaded. A server has it before it renders. */
export const cardParts: { story?: typeof import('./lazy/story.js') } = {};

/** @returns nothing where it is here. */
export const loadStory = (): Promise<unknown> | undefined =>
  cardParts.story
    ? undefined
    : loadOptional(import('./lazy/story.js'), (module) => {
        cardParts.story = module;
      });
