import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'progress-board',
  label: { zh: '进度看板', en: 'Progress board' },
  order: 40,
  isForm: false,
  embed: {
    section: 'measures',
    attribute: 'items',
    takesSeveral: true,
    allOf: 'measures',
    frameHeight: 600,
    plain: { noneBecause: 'Mail and articles take one count at a time: the meter.' },
  },
  reserve: { usual: '12em', largeType: '18em' },
  example:
    '<civic-progress-board src="../feeds/sample.json" items="sample-signed sample-households"></civic-progress-board>',
  budget: { aloneKilobytes: 15 },
  viewComesLater: true,
  lazyParts: {
    view: ['good-items'],
  },
};
