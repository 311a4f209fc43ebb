export const memberCard = {
    story: '阅读事迹',
    dispatches: '一线见闻',
    honours: '荣誉',
    links: '相关链接',
    portrait: (name) => `${name}的照片`,
};
