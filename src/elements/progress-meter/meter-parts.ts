import { loadOptional } from '../../base/scheduling/load-optional.js';

/** What few meters need, shared by all of a page once it is loaded. A server has it before it renders, since it cannot wait. */
export const meterParts: {
  answers?: typeof import('./lazy/answers.js');
  shapes?: typeof import('./lazy/shapes.js');
} = {};

/** @returns nothing where it is here. */
export const loadAnswers = (): Promise<unknown> | undefined =>
  meterParts.answers
    ? undefined
    : loadOptional(import('./lazy/answers.js'), (module) => {
        meterParts.answers = module;
      });

/** @returns nothing where it is here. */
export const loadShapes = (): Promise<unknown> | undefined =>
  meterParts.shapes
    ? undefined
    : loadOptional(import('./lazy/shapes.js'), (module) => {
        meterParts.shapes = module;
      });
