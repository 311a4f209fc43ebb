export const memberCardWords = {
    'zh-Hans': { story: '阅读事迹', dispatches: '一线见闻', honours: '荣誉', links: '相关链接', portrait: (name) => `${name}的照片` },
    'zh-Hant': { story: '閱讀事蹟', dispatches: '一線見聞', honours: '榮譽', links: '相關連結', portrait: (name) => `${name}的照片` },
    en: { story: 'Read the story', dispatches: 'From the scene', honours: 'Honours', links: 'Links', portrait: (name) => `Picture of ${name}` },
};
