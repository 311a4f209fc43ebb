import type { Language } from '../base/text/language.js';

/** What became of an answered form. */
const zhHans = {
  thanks: '提交成功，谢谢您。',
  receiptHint: '请记下回执号。以后要撤回，请用这台设备再打开这个页面，或打开下面的专用链接。',
  receiptHintHere: '请记下回执号。这台设备什么都不保存，以后要撤回，请先复制下面的专用链接。',
  link: '专用链接',
  linkHint: '有这个链接的人都能撤回您提交的内容，请不要给别人。',
  copyLink: '复制链接',
  copied: '已复制',
  /** Why an anonymous form has no way back. */
  anonymous: '这份表不记名，没有回执号，以后也不能查看、修改或撤回：找得到它，就等于记了名。',
  onDevice: '为免重复，这台设备记着填过一次；换一台设备认不出来，公布结果时会写明这一点。',
  already: '您已经填过，不需要再填。',
  withdrawn: '您提交的内容已经撤回并删除。',
  withdraw: '撤回',
  withdrawHint: '撤回后，您提交的内容会删除，也不再计入结果。',
  withdrawNow: '确认撤回',
  notWithdrawn: '没有撤回成功，您提交的内容还在，请稍后再试。',
  /** Over what was filled in. */
  copy: '您填写的内容',
  print: '打印',
  yes: '是',
  photos: (count: number) => `${count}张照片`,
  position: '（附有位置）',
  ticked: '做到的条数',
};

export const answerOutcomeWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    thanks: '提交成功，謝謝您。',
    receiptHint: '請記下回執號。以後要撤回，請用這台裝置再打開這個頁面，或打開下面的專用連結。',
    receiptHintHere: '請記下回執號。這台裝置什麼都不保存，以後要撤回，請先複製下面的專用連結。',
    link: '專用連結',
    linkHint: '有這個連結的人都能撤回您提交的內容，請不要給別人。',
    copyLink: '複製連結',
    copied: '已複製',
    anonymous: '這份表不記名，沒有回執號，以後也不能查看、修改或撤回：找得到它，就等於記了名。',
    onDevice: '為免重複，這台裝置記著填過一次；換一台裝置認不出來，公布結果時會寫明這一點。',
    already: '您已經填過，不需要再填。',
    withdrawn: '您提交的內容已經撤回並刪除。',
    withdraw: '撤回',
    withdrawHint: '撤回後，您提交的內容會刪除，也不再計入結果。',
    withdrawNow: '確認撤回',
    notWithdrawn: '沒有撤回成功，您提交的內容還在，請稍後再試。',
    copy: '您填寫的內容',
    print: '列印',
    yes: '是',
    photos: (count) => `${count}張照片`,
    position: '（附有位置）',
    ticked: '做到的條數',
  },
  en: {
    thanks: 'Sent. Thank you.',
    receiptHint:
      'Please keep the receipt number. To withdraw later, open this page again on this device, or open the private link below.',
    receiptHintHere:
      'Please keep the receipt number. This device keeps nothing: to withdraw later, copy the private link below first.',
    link: 'Private link',
    linkHint: 'Whoever has this link can withdraw what you sent. Please give it to nobody.',
    copyLink: 'Copy the link',
    copied: 'Copied',
    anonymous:
      'This form is anonymous. There is no receipt number, and it cannot be looked at, changed or withdrawn later: whoever could find it again would know whose it is.',
    onDevice:
      'This device remembers that it was filled in once. Another device would not know, and the published results say so.',
    already: 'You have filled it in already. Nothing more is needed.',
    withdrawn: 'What you sent is withdrawn and deleted.',
    withdraw: 'Withdraw',
    withdrawHint: 'What you sent will be deleted, and no longer counts.',
    withdrawNow: 'Yes, withdraw',
    notWithdrawn: 'It could not be withdrawn and still counts. Please try again later.',
    copy: 'What you filled in',
    print: 'Print',
    yes: 'Yes',
    photos: (count) => (count === 1 ? '1 photo' : `${count} photos`),
    position: ' (with a position)',
    ticked: 'How many are done',
  },
  ko: {
    thanks: '보냈습니다. 감사합니다.',
    receiptHint:
      '접수 번호를 적어 두십시오. 나중에 취소하려면 이 기기에서 이 페이지를 다시 열거나 아래의 전용 링크를 여십시오.',
    receiptHintHere:
      '접수 번호를 적어 두십시오. 이 기기에는 아무것도 저장되지 않으니, 나중에 취소하려면 아래의 전용 링크를 먼저 복사해 두십시오.',
    link: '전용 링크',
    linkHint: '이 링크가 있으면 누구나 보내신 내용을 취소할 수 있습니다. 남에게 주지 마십시오.',
    copyLink: '링크 복사',
    copied: '복사했습니다',
    anonymous:
      '익명 양식이라 접수 번호가 없고, 나중에 보거나 고치거나 취소할 수 없습니다. 다시 찾을 수 있다면 익명이 아니기 때문입니다.',
    onDevice:
      '이 기기는 한 번 작성한 것을 기억합니다. 다른 기기에서는 알 수 없으며, 결과를 공개할 때 이 점을 밝힙니다.',
    already: '이미 작성하셨습니다. 더 하실 일은 없습니다.',
    withdrawn: '보내신 내용을 취소하고 삭제했습니다.',
    withdraw: '취소',
    withdrawHint: '취소하면 보내신 내용이 삭제되고 결과에 들어가지 않습니다.',
    withdrawNow: '취소합니다',
    notWithdrawn: '취소하지 못했습니다. 보내신 내용은 그대로 있으니 나중에 다시 해 주십시오.',
    copy: '작성하신 내용',
    print: '인쇄',
    yes: '예',
    photos: (count) => `사진 ${count}장`,
    position: ' (위치 있음)',
    ticked: '해낸 개수',
  },
};
