import '../member-card/civic-member-card.define.js';
import { CivicMemberList } from './civic-member-list.js';
export { CivicMemberList };
