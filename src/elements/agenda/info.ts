import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'agenda',
  label: { zh: '日程与志愿岗位', en: 'Agenda' },
  order: 57,
  isForm: false,
  embed: {
    section: 'events',
    attribute: 'item',
    allOf: 'events',
    frameHeight: 900,
    plain: 'event',
  },
  reserve: { usual: '100vh' },
  example: '<civic-agenda src="../feeds/agenda.json"></civic-agenda>',
  budget: { aloneKilobytes: 16, moduleFiles: 13 },
  viewComesLater: true,
  lazyParts: { view: [] },
};
