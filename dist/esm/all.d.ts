/** Registers every element: where the script for a host page starts. */
import './elements/feed/civic-feed.define.js';
import './elements/member-card/civic-member-card.define.js';
import './elements/member-list/civic-member-list.define.js';
import './elements/pledge-form/civic-pledge-form.define.js';
import './elements/progress-meter/civic-progress-meter.define.js';
import './elements/progress-board/civic-progress-board.define.js';
import './elements/volunteer-signup/civic-volunteer-signup.define.js';
