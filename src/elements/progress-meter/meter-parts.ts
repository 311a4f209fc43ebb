import { createPart } from '../../base/scheduling/part.js';

/** What draws how many gave each answer. */
export const answersPart = createPart(() => import('./lazy/answers.js'));

/** Shapes that few meters have. */
export const shapesPart = createPart(() => import('./lazy/shapes.js'));
