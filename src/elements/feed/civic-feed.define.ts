import { define } from '../../base/element/define.js';
import { CivicFeed } from './civic-feed.js';

define('civic-feed', CivicFeed);
export { CivicFeed };
