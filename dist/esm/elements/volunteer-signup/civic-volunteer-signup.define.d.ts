import { CivicVolunteerSignup } from './civic-volunteer-signup.js';
export { CivicVolunteerSignup };
