/**
 * Registers every element: where the script for a host page starts. What list and board show comes when a page has one
 * (docs/adr/0024); their own define modules have it at once.
 */
import { define } from './base/element/define.js';
import './elements/feed/civic-feed.define.js';
import './elements/member-card/civic-member-card.define.js';
import { CivicMemberList } from './elements/member-list/civic-member-list.js';
import './elements/pledge-form/civic-pledge-form.define.js';
import './elements/progress-meter/civic-progress-meter.define.js';
import { CivicProgressBoard } from './elements/progress-board/civic-progress-board.js';
import './elements/volunteer-signup/civic-volunteer-signup.define.js';

define('civic-member-list', CivicMemberList);
define('civic-progress-board', CivicProgressBoard);
