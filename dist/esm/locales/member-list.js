export const memberListWords = {
    'zh-Hans': { search: '查找姓名、单位或职务', found: (count) => `找到${count}个`, none: '没有找到。请换一个词，或清空后看全部。' },
    'zh-Hant': { search: '查找姓名、單位或職務', found: (count) => `找到${count}個`, none: '沒有找到。請換一個詞，或清空後看全部。' },
    en: { search: 'Find a name, unit or post', found: (count) => `${count} found`, none: 'Nothing found. Try another word, or clear the box to see all.' },
};
