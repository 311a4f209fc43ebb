import { CivicFeed } from './civic-feed.js';
export { CivicFeed };
