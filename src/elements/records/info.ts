import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'records',
  label: { zh: '事项与办理', en: 'Records' },
  order: 58,
  isForm: false,
  embed: {
    section: 'records',
    attribute: 'item',
    allOf: 'records',
    frameHeight: 900,
    plain: 'record',
  },
  reserve: { usual: '100vh' },
  example: '<civic-records src="../feeds/records.json"></civic-records>',
  budget: { aloneKilobytes: 16 },
  viewComesLater: true,
  lazyParts: {
    details: ['member-name', 'moments', 'rating', 'record-context', 'records', 'whole-styles'],
    lists: [
      'choice-address',
      'choice-styles',
      'common-source',
      'good-items',
      'guard',
      'member-name',
      'moments',
      'record-categories',
      'record-context',
      'records',
      'render-record',
    ],
    view: [
      'member-name',
      'moments',
      'record-categories',
      'record-context',
      'records',
      'render-record',
    ],
  },
};
