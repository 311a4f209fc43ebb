import { loadOptional } from '../../base/scheduling/load-optional.js';

/** What cards need once a story is open, shared by all of a page. A server has it before it renders, since it cannot wait. */
export const cardParts: { story?: typeof import('./lazy/story.js') } = {};

/** @returns nothing where it is here. */
export const loadStory = (): Promise<unknown> | undefined =>
  cardParts.story
    ? undefined
    : loadOptional(import('./lazy/story.js'), (story) => {
        cardParts.story = story;
      });
