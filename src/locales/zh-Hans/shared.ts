import type { SharedWords } from '../words.js';

export const shared: SharedWords = {
  approx: { over: ['', '余'], about: ['约', ''], nearly: ['近', ''] },
  stale: (when) => `暂时无法更新，这里是${when}的内容。`,
  source: '来源：',
  work: (title) => `《${title}》`,
};
