import { define } from '../../base/element/define.js';
import { CivicMemberCard } from './element.js';

define('civic-member-card', CivicMemberCard);
export { CivicMemberCard };
