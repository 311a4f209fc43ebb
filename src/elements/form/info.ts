import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'form',
  label: { zh: '问卷与表单', en: 'Form' },
  order: 55,
  isForm: true,
  embed: {
    section: 'forms',
    attribute: 'item',
    frameHeight: 1200,
    plain: 'form',
  },
  reserve: { usual: '100vh' },
  example:
    '<civic-form src="../feeds/survey.json#hongcheng-manyidu" outbox="off" test></civic-form>',
  budget: { aloneKilobytes: 18 },
  viewComesLater: true,
  lazyParts: {
    'answer-kind': [
      'add-styles',
      'conditions',
      'copy-text',
      'form-sending.mjs',
      'index',
      'private-link',
      'rating',
    ],
    badge: ['certificate', 'checklist', 'page-address'],
    checklist: ['checklist', 'civic-form'],
    view: ['civic-form'],
  },
};
