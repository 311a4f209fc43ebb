import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'progress-meter',
  label: { zh: '进度表', en: 'Progress meter' },
  order: 30,
  isForm: false,
  embed: { section: 'measures', attribute: 'item', frameHeight: 240, plain: 'meter' },
  reserve: { usual: '8.25em', largeType: '11.8em', phone: '9.6em', phoneLargeType: '14em' },
  example:
    '<civic-progress-meter src="../feeds/sample.json#sample-households"></civic-progress-meter>',
  budget: { aloneKilobytes: 13 },
  lazyParts: {
    answers: ['add-styles', 'rating'],
    shapes: ['add-styles'],
  },
};
