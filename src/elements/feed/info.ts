import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'feed',
  label: { zh: '数据源', en: 'Feed' },
  order: 90,
  isForm: false,
  embed: { noneBecause: 'It shows nothing of its own.' },
  reserve: 'nothing',
  example: [
    '<civic-feed src="../feeds/sample.json">',
    '  <civic-member-card item="zhang-shili" variant="compact"></civic-member-card>',
    '  <civic-progress-meter item="sample-households"></civic-progress-meter>',
    '</civic-feed>',
  ].join('\n'),
  budget: { aloneKilobytes: 11 },
  lazyParts: {},
};
