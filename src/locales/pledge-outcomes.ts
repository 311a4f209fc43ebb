import type { Language } from '../base/text/language.js';

/** What became of a signature. */
const zhHans = {
  thanks: '签名成功，谢谢您。',
  receiptHint:
    '请记下回执号。要撤回签名，请用这台设备再打开这个页面；用别的设备时，请把回执号告诉组织者。',
  receiptHintHere:
    '请记下回执号。这台设备什么都不保存，离开本页后要撤回签名，请把回执号告诉组织者。',
  already: '您已经签过名，不需要再签。',
  withdraw: '撤回签名',
  withdrawHint: '撤回后，您填写的资料会删除，人数会减少一人。',
  withdrawNow: '确认撤回',
  notWithdrawn: '没有撤回成功，签名还在，请稍后再试。',
  withdrawn: '签名已撤回，您填写的资料已删除。',
  more: '保存证书、分享',
};

export const pledgeOutcomeWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    thanks: '簽名成功，謝謝您。',
    receiptHint:
      '請記下回執號。要撤回簽名，請用這台裝置再打開這個頁面；用別的裝置時，請把回執號告訴組織者。',
    receiptHintHere:
      '請記下回執號。這台裝置什麼都不保存，離開本頁後要撤回簽名，請把回執號告訴組織者。',
    already: '您已經簽過名，不需要再簽。',
    withdraw: '撤回簽名',
    withdrawHint: '撤回後，您填寫的資料會刪除，人數會減少一人。',
    withdrawNow: '確認撤回',
    notWithdrawn: '沒有撤回成功，簽名還在，請稍後再試。',
    withdrawn: '簽名已撤回，您填寫的資料已刪除。',
    more: '保存證書、分享',
  },
  en: {
    thanks: 'Signed. Thank you.',
    receiptHint:
      'Please keep the receipt number. To withdraw, open this page again on this device; on another one, give the number to the organiser.',
    receiptHintHere:
      'Please keep the receipt number. This device keeps nothing: to withdraw after you have left this page, give the number to the organiser.',
    already: 'You have signed already. Nothing more is needed.',
    withdraw: 'Withdraw my signature',
    withdrawHint: 'What you filled in will be deleted, and the count goes down by one.',
    withdrawNow: 'Yes, withdraw',
    notWithdrawn: 'It could not be withdrawn and still counts. Please try again later.',
    withdrawn: 'Your signature is withdrawn and what you filled in is deleted.',
    more: 'Certificate and sharing',
  },
  ko: {
    thanks: '서명되었습니다. 감사합니다.',
    receiptHint:
      '접수 번호를 적어 두십시오. 취소하려면 이 기기에서 이 페이지를 다시 여시고, 다른 기기에서는 주최 측에 번호를 알려 주십시오.',
    receiptHintHere:
      '접수 번호를 적어 두십시오. 이 기기에는 아무것도 저장되지 않습니다. 페이지를 떠난 뒤 취소하려면 주최 측에 번호를 알려 주십시오.',
    already: '이미 서명하셨습니다. 더 하실 일은 없습니다.',
    withdraw: '서명 취소',
    withdrawHint: '취소하면 작성하신 내용이 삭제되고 서명 수가 한 명 줄어듭니다.',
    withdrawNow: '취소합니다',
    notWithdrawn: '취소하지 못했습니다. 서명은 그대로 있으니 나중에 다시 해 주십시오.',
    withdrawn: '서명이 취소되었고 작성하신 내용은 삭제되었습니다.',
    more: '증서와 공유',
  },
};
