import type { Words } from './words.js';

const words: Words = {
  shared: {
    approx: { over: ['', '餘'], about: ['約', ''], nearly: ['近', ''] },
    stale: (when) => `暫時無法更新，這裡是${when}的內容。`,
    source: '來源：',
    work: (title) => `《${title}》`,
  },
  memberCard: {
    story: '閱讀事蹟',
    dispatches: '一線見聞',
    honours: '榮譽',
    links: '相關連結',
    portrait: (name) => `${name}的照片`,
  },
  memberList: {
    search: '查找姓名、單位或職務',
    found: (count) => `找到${count}個`,
    none: '沒有找到。請換一個詞，或清空後看全部。',
  },
};
export default words;
