import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'volunteer-signup',
  label: { zh: '志愿报名', en: 'Volunteer sign-up' },
  order: 60,
  isForm: true,
  embed: {
    section: 'activities',
    attribute: 'item',
    frameHeight: 1000,
    plain: { noneBecause: 'Places are free or taken as of now: paper and mail cannot say so.' },
  },
  reserve: { usual: '100vh' },
  example:
    '<civic-volunteer-signup src="../feeds/volunteer-sample.json#wenming-jiaotong-gang" outbox="off" test></civic-volunteer-signup>',
  budget: { aloneKilobytes: 19 },
  lazyParts: {
    calendar: ['printable'],
    pass: [
      'add-styles',
      'check-choice',
      'conditions',
      'copy-text',
      'form-sending.mjs',
      'index',
      'private-link',
      'rating',
      'volunteer-outcomes',
    ],
    steps: ['add-styles', 'check-choice', 'conditions', 'form-sending.mjs', 'index', 'rating'],
    'volunteer-kind': [
      'add-styles',
      'check-choice',
      'conditions',
      'form-sending.mjs',
      'index',
      'rating',
      'volunteer-outcomes',
    ],
  },
};
