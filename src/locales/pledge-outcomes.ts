import type { Language } from '../base/text/language.js';

/** What became of a signature. */
export interface PledgeOutcomeWords {
  thanks: string;
  receiptHint: string;
  already: string;
  withdraw: string;
  withdrawHint: string;
  withdrawNow: string;
  notWithdrawn: string;
  withdrawn: string;
  more: string;
}

export const pledgeOutcomeWords: Readonly<Record<Language, PledgeOutcomeWords>> = {
  'zh-Hans': {
    thanks: '签名成功，谢谢您。',
    receiptHint: '请记下回执号。只有在这台设备上，凭它可以撤回签名。',
    already: '您已经签过名，不需要再签。',
    withdraw: '撤回签名',
    withdrawHint: '撤回后，您填写的资料会删除，人数会减少一人。',
    withdrawNow: '确认撤回',
    notWithdrawn: '没有撤回成功，签名还在，请稍后再试。',
    withdrawn: '签名已撤回，您填写的资料已删除。',
    more: '保存证书、分享',
  },
  'zh-Hant': {
    thanks: '簽名成功，謝謝您。',
    receiptHint: '請記下回執號。只有在這台裝置上，憑它可以撤回簽名。',
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
    receiptHint: 'Please keep the receipt number. On this device only, it lets you withdraw.',
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
    receiptHint: '접수 번호를 적어 두십시오. 이 기기에서만 그 번호로 서명을 취소할 수 있습니다.',
    already: '이미 서명하셨습니다. 더 하실 일은 없습니다.',
    withdraw: '서명 취소',
    withdrawHint: '취소하면 작성하신 내용이 삭제되고 서명 수가 한 명 줄어듭니다.',
    withdrawNow: '취소합니다',
    notWithdrawn: '취소하지 못했습니다. 서명은 그대로 있으니 나중에 다시 해 주십시오.',
    withdrawn: '서명이 취소되었고 작성하신 내용은 삭제되었습니다.',
    more: '증서와 공유',
  },
};
