import { define } from '../../base/element/define.js';
import { CivicMemberCard } from './civic-member-card.js';

define('civic-member-card', CivicMemberCard);
export { CivicMemberCard };
