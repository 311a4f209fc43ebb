import type { Language } from '../base/text/language.js';

/** Words on and around a certificate. They come with the module that makes one. */
const zhHans = {
  certificate: '签名证书',
  /** Asked for on a later visit. */
  name: '证书上的姓名',
  nameHint: '这台设备没有保存您的姓名。在这里填写的只用来画这张图片，不发送，也不保存。',
  make: '制作证书',
  /** The sentence on the certificate, in two lines or more. */
  signed: (name: string, pledge: string) => `${name}已签署\n《${pledge}》`,
  receipt: '回执号',
  masked: '只显示第一个字',
  full: '显示全名',
  save: '保存证书',
  /** Where a browser keeps no files. */
  saveHint: '在微信里，请长按图片保存。',
  phone: '手机屏幕大小',
  paper: 'A4纸大小',
  articles: '印上条文',
  share: '分享',
  copy: '复制网址',
  copied: '已复制',
  /** Alternative text of the picture. */
  picture: (name: string, pledge: string) => `签名证书：${name}，《${pledge}》`,
};

export const keepsakeWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    certificate: '簽名證書',
    name: '證書上的姓名',
    nameHint: '這台裝置沒有保存您的姓名。在這裡填寫的只用來畫這張圖片，不傳送，也不保存。',
    make: '製作證書',
    signed: (name, pledge) => `${name}已簽署\n《${pledge}》`,
    receipt: '回執號',
    masked: '只顯示第一個字',
    full: '顯示全名',
    save: '儲存證書',
    saveHint: '在微信裡，請長按圖片儲存。',
    phone: '手機螢幕大小',
    paper: 'A4紙大小',
    articles: '印上條文',
    share: '分享',
    copy: '複製網址',
    copied: '已複製',
    picture: (name, pledge) => `簽名證書：${name}，《${pledge}》`,
  },
  en: {
    certificate: 'Certificate',
    name: 'Name on the certificate',
    nameHint:
      'This device has not kept your name. What you write here goes onto the picture; it is neither sent nor kept.',
    make: 'Make the certificate',
    signed: (name, pledge) => `${name} has signed\n“${pledge}”`,
    receipt: 'Receipt',
    masked: 'First letter only',
    full: 'Full name',
    save: 'Save the certificate',
    saveHint: 'In WeChat, press and hold the picture to save it.',
    phone: 'For a phone',
    paper: 'For A4 paper',
    articles: 'With the articles',
    share: 'Share',
    copy: 'Copy the address',
    copied: 'Copied',
    picture: (name, pledge) => `Certificate: ${name}, “${pledge}”`,
  },
  ko: {
    certificate: '서명 증서',
    name: '증서에 적을 이름',
    nameHint:
      '이 기기에는 이름이 저장되어 있지 않습니다. 여기에 적은 이름은 그림에만 쓰이며 보내거나 저장하지 않습니다.',
    make: '증서 만들기',
    signed: (name, pledge) => `${name} 님이 「${pledge}」에 서명했습니다`,
    receipt: '접수 번호',
    masked: '첫 글자만 표시',
    full: '이름 전체 표시',
    save: '증서 저장',
    saveHint: '위챗에서는 그림을 길게 눌러 저장하십시오.',
    phone: '휴대전화 화면 크기',
    paper: 'A4 용지 크기',
    articles: '조항 포함',
    share: '공유',
    copy: '주소 복사',
    copied: '복사했습니다',
    picture: (name, pledge) => `서명 증서: ${name}, 「${pledge}」`,
  },
};
