import type { Language } from '../base/text/language.js';

/** Words around the place where a signature is drawn. They come with the module that offers it. */
const zhHans = {
  title: '手写签名（可不签）',
  hint: '可以用手指、触控笔或鼠标写。不写也可以，填写的姓名就是有效的签名。',
  open: '手写签名',
  /** The pad's name, before and after something is drawn on it. */
  empty: '手写签名板，还没有写',
  drawn: '手写签名板，已经写好',
  clear: '清除',
  cleared: '已清除，可以重写，也可以不写。',
  /** The pad cannot be had. */
  missing: '签名板暂时打不开，填写的姓名就是有效的签名。',
};

export type SignaturePadWords = typeof zhHans;

export const signaturePadWords: Readonly<Record<Language, SignaturePadWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    title: '手寫簽名（可不簽）',
    hint: '可以用手指、觸控筆或滑鼠寫。不寫也可以，填寫的姓名就是有效的簽名。',
    open: '手寫簽名',
    empty: '手寫簽名板，還沒有寫',
    drawn: '手寫簽名板，已經寫好',
    clear: '清除',
    cleared: '已清除，可以重寫，也可以不寫。',
    missing: '簽名板暫時打不開，填寫的姓名就是有效的簽名。',
  },
  en: {
    title: 'Drawn signature (optional)',
    hint: 'Draw with a finger, a stylus or the mouse. You may leave it out: the name you typed is a valid signature.',
    open: 'Draw your signature',
    empty: 'Signature pad, empty',
    drawn: 'Signature pad, signed',
    clear: 'Clear',
    cleared: 'Cleared. You can draw again, or leave it out.',
    missing: 'The pad cannot be opened just now. The name you typed is a valid signature.',
  },
  ko: {
    title: '손글씨 서명 (선택)',
    hint: '손가락, 펜, 마우스로 쓸 수 있습니다. 쓰지 않아도 입력하신 이름이 유효한 서명입니다.',
    open: '손글씨로 서명',
    empty: '서명판, 비어 있음',
    drawn: '서명판, 서명됨',
    clear: '지우기',
    cleared: '지웠습니다. 다시 쓰거나 쓰지 않아도 됩니다.',
    missing: '지금은 서명판을 열 수 없습니다. 입력하신 이름이 유효한 서명입니다.',
  },
};
