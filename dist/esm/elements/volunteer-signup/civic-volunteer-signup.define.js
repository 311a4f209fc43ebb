import { define } from '../../base/define.js';
import { CivicVolunteerSignup } from './civic-volunteer-signup.js';
define('civic-volunteer-signup', CivicVolunteerSignup);
export { CivicVolunteerSignup };
