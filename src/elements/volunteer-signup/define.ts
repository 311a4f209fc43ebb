import { define } from '../../base/element/define.js';
import { CivicVolunteerSignup } from './element.js';

define('civic-volunteer-signup', CivicVolunteerSignup);
export { CivicVolunteerSignup };
