import { define } from '../../base/element/define.js';
import { CivicFeed } from './element.js';

define('civic-feed', CivicFeed);
export { CivicFeed };
