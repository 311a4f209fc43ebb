import type { ElementInfo } from '../../base/element/element-info.js';

export const info: ElementInfo = {
  name: 'pledge-form',
  label: { zh: '公约签名', en: 'Pledge form' },
  order: 50,
  isForm: true,
  embed: { section: 'pledges', attribute: 'item', frameHeight: 1000, plain: 'pledge' },
  reserve: { usual: '100vh' },
  example:
    '<civic-pledge-form src="../feeds/pledge-sample.json" outbox="off" test></civic-pledge-form>',
  budget: { aloneKilobytes: 16 },
  lazyParts: {
    'pledge-keepsake': [
      'add-styles',
      'certificate',
      'conditions',
      'copy-text',
      'form-sending.mjs',
      'index',
      'page-address',
      'rating',
    ],
    'pledge-kind': [
      'add-styles',
      'conditions',
      'copy-text',
      'form-sending.mjs',
      'index',
      'private-link',
      'rating',
    ],
    wall: ['add-styles'],
  },
};
