import { CivicMemberCard } from './civic-member-card.js';
export { CivicMemberCard };
