import type { VolunteerSignupWords } from '../words.js';
export declare const volunteerSignup: VolunteerSignupWords;
