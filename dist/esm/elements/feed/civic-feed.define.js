import { define } from '../../base/define.js';
import { CivicFeed } from './civic-feed.js';
define('civic-feed', CivicFeed);
export { CivicFeed };
