import type { Language } from '../base/text/language.js';

/** Words on and around a certificate. They come with the module that makes one. */
export interface KeepsakeWords {
  certificate: string;
  /** The sentence on the certificate, in two lines or more. */
  signed(name: string, pledge: string): string;
  receipt: string;
  masked: string;
  full: string;
  save: string;
  share: string;
  copy: string;
  copied: string;
  /** Alternative text of the picture. */
  picture(name: string, pledge: string): string;
}

export const keepsakeWords: Readonly<Record<Language, KeepsakeWords>> = {
  'zh-Hans': {
    certificate: '签名证书',
    signed: (name, pledge) => `${name}已签署\n《${pledge}》`,
    receipt: '回执号',
    masked: '只显示第一个字',
    full: '显示全名',
    save: '保存图片（也可以长按图片保存）',
    share: '分享',
    copy: '复制网址',
    copied: '已复制',
    picture: (name, pledge) => `签名证书：${name}，《${pledge}》`,
  },
  'zh-Hant': {
    certificate: '簽名證書',
    signed: (name, pledge) => `${name}已簽署\n《${pledge}》`,
    receipt: '回執號',
    masked: '只顯示第一個字',
    full: '顯示全名',
    save: '儲存圖片（也可以長按圖片儲存）',
    share: '分享',
    copy: '複製網址',
    copied: '已複製',
    picture: (name, pledge) => `簽名證書：${name}，《${pledge}》`,
  },
  en: {
    certificate: 'Certificate',
    signed: (name, pledge) => `${name} has signed\n“${pledge}”`,
    receipt: 'Receipt',
    masked: 'First letter only',
    full: 'Full name',
    save: 'Save the picture (or press and hold it)',
    share: 'Share',
    copy: 'Copy the address',
    copied: 'Copied',
    picture: (name, pledge) => `Certificate: ${name}, “${pledge}”`,
  },
  ko: {
    certificate: '서명 증서',
    signed: (name, pledge) => `${name} 님이 「${pledge}」에 서명했습니다`,
    receipt: '접수 번호',
    masked: '첫 글자만 표시',
    full: '이름 전체 표시',
    save: '그림 저장 (그림을 길게 눌러도 됩니다)',
    share: '공유',
    copy: '주소 복사',
    copied: '복사했습니다',
    picture: (name, pledge) => `서명 증서: ${name}, 「${pledge}」`,
  },
};
