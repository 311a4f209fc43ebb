import type { SignUp, Submission } from '../../contract/submission.js';
import { type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
/** What only one kind of submission holds. */
export type OwnBody = Pick<Submission, 'pledge'> | Pick<SignUp, 'activity' | 'posts' | 'people'>;
/** The body of the submission contract. The consents' texts are hashed as they were shown. */
export declare function bodyOf(item: FormItem, filled: Filled, own: OwnBody): Promise<Submission | SignUp>;
