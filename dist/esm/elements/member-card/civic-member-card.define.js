import { define } from '../../base/define.js';
import { CivicMemberCard } from './civic-member-card.js';
define('civic-member-card', CivicMemberCard);
export { CivicMemberCard };
