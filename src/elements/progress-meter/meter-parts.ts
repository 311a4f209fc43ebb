import { loadOptional } from '../../base/scheduling/load-optional.js';

/** What few meters need, shared by all of a page once it is loaded. A server has it before it renders, since it cannot wait. */
export const meterParts: {
  answers?: typeof import('./lazy/answers.js');
  shapes?: typeof import('./lazy/shapes.js');
} = {};

const imports = {
  answers: () => import('./lazy/answers.js'),
  shapes: () => import('./lazy/shapes.js'),
};

/** @returns nothing where it is here. */
export const loadPart = (name: keyof typeof meterParts): Promise<unknown> | undefined =>
  meterParts[name]
    ? undefined
    : loadOptional<object, object>(imports[name](), (module) =>
        Object.assign(meterParts, { [name]: module }),
      );
