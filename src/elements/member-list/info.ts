import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'member-list',
  label: { zh: '人物名录', en: 'Member list' },
  order: 20,
  isForm: false,
  embed: {
    section: 'series',
    attribute: 'series',
    allOf: 'members',
    frameHeight: 1000,
    plain: { noneBecause: 'Mail and articles take one person at a time: the card.' },
  },
  ways: [
    {
      name: 'areas',
      label: { zh: '网格与楼栋', en: 'Areas' },
      attribute: 'by',
      value: 'area',
      embed: { section: 'areas', allOf: 'areas', frameHeight: 900, plain: 'areas' },
    },
    {
      name: 'honours',
      label: { zh: '荣誉榜', en: 'Honour roll' },
      attribute: 'variant',
      value: 'honours',
      embed: { section: 'members', allOf: 'members', frameHeight: 900, plain: 'honours' },
    },
    {
      name: 'directory',
      label: { zh: '便民服务名录', en: 'Directory' },
      attribute: 'variant',
      value: 'directory',
      embed: { section: 'members', allOf: 'members', frameHeight: 900, plain: 'directory' },
    },
  ],
  reserve: { usual: '100vh' },
  example:
    '<civic-member-list src="../feeds/sample.json" kind="person" variant="compact"></civic-member-list>',
  budget: { aloneKilobytes: 16 },
  viewComesLater: true,
  lazyParts: {
    areas: [
      'add-styles',
      'contacts',
      'good-items',
      'member-service-table',
      'members-in',
      'select-members',
    ],
    directory: [
      'add-styles',
      'contacts',
      'good-items',
      'member-service-table',
      'members-in',
      'moments',
      'select-members',
      'tick-styles',
    ],
    honours: ['add-styles', 'contacts', 'good-items', 'members-in', 'moments', 'select-members'],
    search: [],
    view: ['good-items', 'guard', 'select-members'],
  },
};
