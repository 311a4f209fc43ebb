/** Classes and types. Nothing is registered by importing this; see the `define` modules and `all`. */
export { CivicFeed } from './elements/feed/civic-feed.js';
export { CivicMemberCard, } from './elements/member-card/civic-member-card.js';
export { CivicMemberList } from './elements/member-list/civic-member-list.js';
export { CivicProgressMeter, } from './elements/progress-meter/civic-progress-meter.js';
export { CivicPledgeForm } from './elements/pledge-form/civic-pledge-form.js';
export { CivicProgressBoard } from './elements/progress-board/civic-progress-board.js';
export { CivicVolunteerSignup } from './elements/volunteer-signup/civic-volunteer-signup.js';
export { define } from './base/define.js';
export { version } from './base/version.js';
export { FeedItem } from './data/feed.js';
