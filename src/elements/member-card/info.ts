import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'member-card',
  label: { zh: '人物卡片', en: 'Member card' },
  order: 10,
  isForm: false,
  embed: {
    section: 'members',
    attribute: 'item',
    frameHeight: 360,
    pageVariant: 'feature',
    plain: 'card',
  },
  reserve: {
    usual: '16.5em',
    largeType: '22.5em',
    phone: '22em',
    phoneLargeType: '36em',
    variants: {
      compact: { usual: '7em', largeType: '10em', phone: '8.75em', phoneLargeType: '15em' },
      feature: { usual: '36em', largeType: '52em', phone: '56em', phoneLargeType: '112em' },
    },
  },
  example:
    '<civic-member-card src="../feeds/liaoyuan.json#he-na" variant="card">何娜</civic-member-card>',
  budget: { aloneKilobytes: 13 },
  lazyParts: {
    'json-ld': ['contacts', 'json-ld', 'member-service-table'],
    story: ['add-styles', 'contacts'],
  },
};
