import type { Language } from '../base/text/language.js';

/** What a checklist says of the ticks on this device. */
const zhHans = {
  done: (count: number, all: number) => `做到${count}条，共${all}条`,
  here: '打的勾只留在这台设备上，不会传出去。',
  notKept: '这台设备什么都不保存，离开本页后打的勾就没有了，可以先打印。',
  print: '打印成一张表',
  badge: '做成图片保存',
  clear: '全部重新开始',
  clearNow: '清除这台设备上的勾',
  save: '保存图片（也可以长按图片保存）',
  /** The sentence on the picture, in two lines. */
  sentence: (title: string, count: number) => `${title}\n我做到了${count}条`,
  heading: '好样的',
  picture: (title: string, count: number) => `图片：${title}，做到了${count}条`,
};

export const checklistWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    done: (count, all) => `做到${count}條，共${all}條`,
    here: '打的勾只留在這台裝置上，不會傳出去。',
    notKept: '這台裝置什麼都不保存，離開本頁後打的勾就沒有了，可以先列印。',
    print: '列印成一張表',
    badge: '做成圖片儲存',
    clear: '全部重新開始',
    clearNow: '清除這台裝置上的勾',
    save: '儲存圖片（也可以長按圖片儲存）',
    sentence: (title, count) => `${title}\n我做到了${count}條`,
    heading: '好樣的',
    picture: (title, count) => `圖片：${title}，做到了${count}條`,
  },
  en: {
    done: (count, all) => `${count} of ${all} done`,
    here: 'The ticks stay on this device and are not sent.',
    notKept:
      'This device keeps nothing: the ticks are gone when you leave the page. You can print them first.',
    print: 'Print as a sheet',
    badge: 'Make a picture to keep',
    clear: 'Begin again',
    clearNow: 'Remove the ticks from this device',
    save: 'Save the picture (or press on it for long)',
    sentence: (title, count) => `${title}\nI have done ${count}`,
    heading: 'Well done',
    picture: (title, count) => `Picture: ${title}, ${count} done`,
  },
  ko: {
    done: (count, all) => `${all}개 가운데 ${count}개를 해냈습니다`,
    here: '표시는 이 기기에만 남고 보내지 않습니다.',
    notKept:
      '이 기기에는 아무것도 저장되지 않아 페이지를 떠나면 표시가 사라집니다. 먼저 인쇄할 수 있습니다.',
    print: '한 장으로 인쇄',
    badge: '그림으로 저장',
    clear: '처음부터 다시',
    clearNow: '이 기기의 표시 지우기',
    save: '그림 저장(길게 눌러도 됩니다)',
    sentence: (title, count) => `${title}\n${count}개를 해냈습니다`,
    heading: '참 잘했습니다',
    picture: (title, count) => `그림: ${title}, ${count}개를 해냄`,
  },
};
