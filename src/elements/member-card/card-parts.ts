import { createPart } from '../../base/scheduling/part.js';

/** What cards show behind their disclosure. */
export const storyPart = createPart(() => import('./lazy/story.js'));
