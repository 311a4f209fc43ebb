export * from './head-table.js';
export * from './series-table.js';
export * from './members-table.js';
export * from './measures-table.js';
export * from './pledges-table.js';
export * from './activities-table.js';
