import { define } from '../../base/element/define.js';
import { CivicPledgeForm } from './element.js';

define('civic-pledge-form', CivicPledgeForm);
export { CivicPledgeForm };
