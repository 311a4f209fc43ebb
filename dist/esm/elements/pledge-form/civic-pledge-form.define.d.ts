import { CivicPledgeForm } from './civic-pledge-form.js';
export { CivicPledgeForm };
