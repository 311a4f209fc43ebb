export const sharedWords = {
    'zh-Hans': {
        approx: { over: { before: '', between: '余' }, about: { before: '约', between: '' }, nearly: { before: '近', between: '' } },
        stale: (when) => `暂时联系不上发布单位，这里显示的是${when}的内容。`,
        source: '来源：',
        work: (title) => `《${title}》`,
    },
    'zh-Hant': {
        approx: { over: { before: '', between: '餘' }, about: { before: '約', between: '' }, nearly: { before: '近', between: '' } },
        stale: (when) => `暫時聯絡不上發布單位，這裡顯示的是${when}的內容。`,
        source: '來源：',
        work: (title) => `《${title}》`,
    },
    en: {
        approx: { over: { before: 'over ', between: '' }, about: { before: 'about ', between: '' }, nearly: { before: 'nearly ', between: '' } },
        stale: (when) => `The publisher cannot be reached just now. This is what was here on ${when}.`,
        source: 'Source: ',
        work: (title) => `“${title}”`,
    },
};
