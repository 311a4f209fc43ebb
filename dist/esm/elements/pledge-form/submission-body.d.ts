import type { Pledge } from '../../contract/pledge.js';
import type { Submission } from '../../contract/submission.js';
import { type Filled } from './filled.js';
/** The body of the submission contract. The consents' texts are hashed as they were shown. */
export declare function bodyOf(pledge: Pledge, filled: Filled): Promise<Submission>;
