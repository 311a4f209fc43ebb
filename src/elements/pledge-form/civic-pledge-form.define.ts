import { define } from '../../base/element/define.js';
import { CivicPledgeForm } from './civic-pledge-form.js';

define('civic-pledge-form', CivicPledgeForm);
export { CivicPledgeForm };
