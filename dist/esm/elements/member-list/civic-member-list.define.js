import { define } from '../../base/define.js';
import '../member-card/civic-member-card.define.js';
import { CivicMemberList } from './civic-member-list.js';
define('civic-member-list', CivicMemberList);
export { CivicMemberList };
