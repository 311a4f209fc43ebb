import { define } from '../../base/element/define.js';
import { CivicVolunteerSignup } from './civic-volunteer-signup.js';

define('civic-volunteer-signup', CivicVolunteerSignup);
export { CivicVolunteerSignup };
