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
  budget: { aloneKilobytes: 18, moduleFiles: 13 },
  viewComesLater: true,
  lazyParts: {
    details: ['rating', 'record-context', 'records'],
    'list-head': ['page-address', 'record-context', 'records'],
    view: ['good-items', 'guard', 'page-address', 'record-categories', 'record-context', 'records'],
  },
};
