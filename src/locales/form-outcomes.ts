import type { Language } from '../base/text/language.js';

/** What became of any form that was sent. */
const zhHans = {
  saved: '网络不通，您填写的内容已保存在这台设备上，恢复后会自动发送，请不要重复填写。',
  savedHere: '网络不通，正在等待重新发送。请不要关闭这个页面。',
  /** It was not sent while nobody was looking, and what was filled in is back in the form. */
  givenBack: '您上次填写的内容没有发送成功，已经放回表格里，请检查后再发送一次。',
  /** It was not sent, and what was filled in is gone. */
  lost: '您上次填写的内容没有发送成功，这台设备上也已经没有了，请重新填写。',
  /** It came when nothing could be sent in any more. */
  late: '您上次填写的内容没有送到：送达时已经不接受提交。',
  unconfirmed:
    '没有收到对方网站的确认，不能肯定已经送到。您填写的内容都还在，请稍后再试，或者问一问主办单位。',
  /** Before the number of a receipt. */
  receipt: '回执号',
};

export const outcomeWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    saved: '網路不通，您填寫的內容已保存在這台裝置上，恢復後會自動傳送，請不要重複填寫。',
    savedHere: '網路不通，正在等待重新傳送。請不要關閉這個頁面。',
    givenBack: '您上次填寫的內容沒有傳送成功，已經放回表格裡，請檢查後再傳送一次。',
    lost: '您上次填寫的內容沒有傳送成功，這台裝置上也已經沒有了，請重新填寫。',
    late: '您上次填寫的內容沒有送到：送達時已經不接受提交。',
    unconfirmed:
      '沒有收到對方網站的確認，不能肯定已經送到。您填寫的內容都還在，請稍後再試，或者問一問主辦單位。',
    receipt: '回執號',
  },
  en: {
    saved:
      'There is no connection. What you filled in is saved on this device and will be sent later. Please do not fill it in again.',
    savedHere: 'There is no connection. It will be sent again; please keep this page open.',
    givenBack:
      'What you filled in last time could not be sent. It is back in the form: please look it over and send it again.',
    lost: 'What you filled in last time could not be sent and is no longer on this device. Please fill it in again.',
    late: 'What you filled in last time did not arrive: nothing could be sent in any more by then.',
    unconfirmed:
      'The site did not confirm, so it may not have arrived. What you filled in is still here: please try again later, or ask the organiser.',
    receipt: 'Receipt',
  },
  ko: {
    saved:
      '연결되지 않았습니다. 작성하신 내용은 이 기기에 저장되었고 연결되면 자동으로 보냅니다. 다시 작성하지 마십시오.',
    savedHere: '연결되지 않았습니다. 다시 보내려고 기다리고 있으니 이 페이지를 닫지 마십시오.',
    givenBack:
      '지난번에 작성하신 내용을 보내지 못했습니다. 양식에 다시 넣어 두었으니 확인한 뒤 다시 보내 주십시오.',
    lost: '지난번에 작성하신 내용을 보내지 못했고 이 기기에도 남아 있지 않습니다. 다시 작성해 주십시오.',
    late: '지난번에 작성하신 내용은 도착하지 못했습니다. 도착할 때는 이미 접수가 끝나 있었습니다.',
    unconfirmed:
      '사이트의 확인을 받지 못해 도착했는지 알 수 없습니다. 작성하신 내용은 그대로 있으니 나중에 다시 해 보시거나 주최 측에 문의해 주십시오.',
    receipt: '접수 번호',
  },
};
