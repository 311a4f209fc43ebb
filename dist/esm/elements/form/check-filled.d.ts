import type { Fault } from '../../contract/fault.js';
import { type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
/** Everything that is wrong, in the order of the form. */
export declare function faultsOf(item: FormItem, { answers, ticked, withGuardian }: Filled): Fault[];
