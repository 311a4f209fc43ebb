import type { Language } from '../base/text/language.js';

/** What became of any form that was sent. */
export interface OutcomeWords {
  saved: string;
  savedHere: string;
  /** Before the number of a receipt. */
  receipt: string;
}

export const outcomeWords: Readonly<Record<Language, OutcomeWords>> = {
  'zh-Hans': {
    saved: '网络不通，您填写的内容已保存在这台设备上，恢复后会自动发送，请不要重复填写。',
    savedHere: '网络不通，正在等待重新发送。请不要关闭这个页面。',
    receipt: '回执号',
  },
  'zh-Hant': {
    saved: '網路不通，您填寫的內容已保存在這台裝置上，恢復後會自動傳送，請不要重複填寫。',
    savedHere: '網路不通，正在等待重新傳送。請不要關閉這個頁面。',
    receipt: '回執號',
  },
  en: {
    saved:
      'There is no connection. What you filled in is saved on this device and will be sent later. Please do not fill it in again.',
    savedHere: 'There is no connection. It will be sent again; please keep this page open.',
    receipt: 'Receipt',
  },
  ko: {
    saved:
      '연결되지 않았습니다. 작성하신 내용은 이 기기에 저장되었고 연결되면 자동으로 보냅니다. 다시 작성하지 마십시오.',
    savedHere: '연결되지 않았습니다. 다시 보내려고 기다리고 있으니 이 페이지를 닫지 마십시오.',
    receipt: '접수 번호',
  },
};
