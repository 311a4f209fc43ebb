import type { Language } from '../base/text/language.js';

/** What became of an answered form. */
const zhHans = {
  thanks: '提交成功，谢谢您。',
  receiptHint:
    '请记下回执号。以后要查看、修改或撤回，请用这台设备再打开这个页面，或打开下面的专用链接。',
  receiptHintHere:
    '请记下回执号。这台设备什么都不保存，以后要查看、修改或撤回，请先复制下面的专用链接。',
  /** Leads to the page on which the sender of a report follows it. */
  follow: '看处理到哪一步',
  followHint: '在那里也能补充说明、评价。换一台设备也能打开，只有您有这个链接，请不要转发。',
  link: '专用链接',
  linkHint: '有这个链接的人都能查看、修改和撤回您提交的内容，请不要给别人。',
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
  copyHint: '这台设备不保存您填写的内容；以后用专用链接可以再取回来看。',
  /** Over answers that a private link leads to. */
  own: '您提交过的内容',
  look: '查看填写的内容',
  asking: '正在取回您填写的内容，请稍候。',
  gone: '没有找到这份回执：可能已经撤回，或者已过保存期限。',
  trouble: '暂时取不到您填写的内容，请检查网络后再试。',
  change: '修改',
  /** Over the form while answers are changed. */
  changing: '您正在修改提交过的内容',
  changingHint: '改好后按“提交”才算数；在那以前，原来的内容不变。',
  leave: '不改了',
  corrected: '已改好，以这次填写的为准。',
  closed: (when: string) => `这份表已于${when}结束，内容不能再改；仍可以撤回。`,
  closedMeanwhile: '这份表刚刚结束，没有改成。原来提交的内容不变。',
  needsGuardian: '这样改需要监护人同意：请先撤回，再重新填写。原来提交的内容不变。',
  print: '打印',
  yes: '是',
  photos: (count: number) => `${count}张照片`,
  position: '（附有位置）',
  ticked: '做到的条数',
};

export type AnswerOutcomeWords = typeof zhHans;

export const answerOutcomeWords: Readonly<Record<Language, AnswerOutcomeWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    thanks: '提交成功，謝謝您。',
    receiptHint:
      '請記下回執號。以後要查看、修改或撤回，請用這台裝置再打開這個頁面，或打開下面的專用連結。',
    receiptHintHere:
      '請記下回執號。這台裝置什麼都不保存，以後要查看、修改或撤回，請先複製下面的專用連結。',
    follow: '看處理到哪一步',
    followHint: '在那裡也能補充說明、評價。換一台裝置也能打開，只有您有這個連結，請不要轉發。',
    link: '專用連結',
    linkHint: '有這個連結的人都能查看、修改和撤回您提交的內容，請不要給別人。',
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
    copyHint: '這台裝置不保存您填寫的內容；以後用專用連結可以再取回來看。',
    own: '您提交過的內容',
    look: '查看填寫的內容',
    asking: '正在取回您填寫的內容，請稍候。',
    gone: '沒有找到這份回執：可能已經撤回，或者已過保存期限。',
    trouble: '暫時取不到您填寫的內容，請檢查網路後再試。',
    change: '修改',
    changing: '您正在修改提交過的內容',
    changingHint: '改好後按「提交」才算數；在那以前，原來的內容不變。',
    leave: '不改了',
    corrected: '已改好，以這次填寫的為準。',
    closed: (when) => `這份表已於${when}結束，內容不能再改；仍可以撤回。`,
    closedMeanwhile: '這份表剛剛結束，沒有改成。原來提交的內容不變。',
    needsGuardian: '這樣改需要監護人同意：請先撤回，再重新填寫。原來提交的內容不變。',
    print: '列印',
    yes: '是',
    photos: (count) => `${count}張照片`,
    position: '（附有位置）',
    ticked: '做到的條數',
  },
  en: {
    thanks: 'Sent. Thank you.',
    receiptHint:
      'Please keep the receipt number. To look at it, change it or withdraw it later, open this page again on this device, or open the private link below.',
    receiptHintHere:
      'Please keep the receipt number. This device keeps nothing: to look at it, change it or withdraw it later, copy the private link below first.',
    follow: 'See how far it has come',
    followHint:
      'There you can also add to it and judge what was done. It opens on any device; only you have this link, please do not pass it on.',
    link: 'Private link',
    linkHint:
      'Whoever has this link can look at, change and withdraw what you sent. Please give it to nobody.',
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
    copyHint:
      'This device does not keep what you filled in. The private link gives it back to you later.',
    own: 'What you have sent',
    look: 'Look at what I filled in',
    asking: 'Fetching what you filled in, please wait.',
    gone: 'No such receipt was found: it may have been withdrawn, or is no longer kept.',
    trouble:
      'What you filled in cannot be had just now. Please check the connection and try again.',
    change: 'Change',
    changing: 'You are changing what you have sent',
    changingHint: 'Only once you press the button at the end does the change count.',
    leave: 'Leave it as it was',
    corrected: 'Changed. These answers now count.',
    closed: (when) =>
      `This form closed on ${when} and cannot be changed any more. It can still be withdrawn.`,
    closedMeanwhile:
      'This form has just closed, and nothing was changed: your first answers stand.',
    needsGuardian:
      'For this change a guardian has to agree: please withdraw, and fill the form in again. Your first answers stand until then.',
    print: 'Print',
    yes: 'Yes',
    photos: (count) => (count === 1 ? '1 photo' : `${count} photos`),
    position: ' (with a position)',
    ticked: 'How many are done',
  },
  ko: {
    thanks: '보냈습니다. 감사합니다.',
    receiptHint:
      '접수 번호를 적어 두십시오. 나중에 보거나 고치거나 취소하려면 이 기기에서 이 페이지를 다시 열거나 아래의 전용 링크를 여십시오.',
    receiptHintHere:
      '접수 번호를 적어 두십시오. 이 기기에는 아무것도 저장되지 않으니, 나중에 보거나 고치거나 취소하려면 아래의 전용 링크를 먼저 복사해 두십시오.',
    follow: '처리 상황 보기',
    followHint:
      '거기서 설명을 덧붙이고 평가할 수도 있습니다. 다른 기기에서도 열립니다. 본인만 가진 링크이니 남에게 주지 마십시오.',
    link: '전용 링크',
    linkHint:
      '이 링크가 있으면 누구나 보내신 내용을 보고 고치고 취소할 수 있습니다. 남에게 주지 마십시오.',
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
    copyHint:
      '이 기기에는 작성하신 내용이 남지 않습니다. 나중에 전용 링크로 다시 보실 수 있습니다.',
    own: '보내신 내용',
    look: '작성한 내용 보기',
    asking: '작성하신 내용을 가져오고 있습니다. 잠시 기다려 주십시오.',
    gone: '접수 번호를 찾지 못했습니다. 이미 취소되었거나 보관 기간이 지났을 수 있습니다.',
    trouble: '지금은 작성하신 내용을 가져올 수 없습니다. 연결을 확인하고 다시 해 주십시오.',
    change: '고치기',
    changing: '보내신 내용을 고치고 있습니다',
    changingHint: '끝에 있는 제출 단추를 눌러야 바뀝니다. 그때까지는 처음 내용이 그대로입니다.',
    leave: '고치지 않기',
    corrected: '고쳤습니다. 이제 이 내용이 유효합니다.',
    closed: (when) => `${when}에 끝난 양식이라 더 고칠 수 없습니다. 취소는 할 수 있습니다.`,
    closedMeanwhile: '양식이 방금 끝나 고치지 못했습니다. 처음 내용은 그대로입니다.',
    needsGuardian:
      '이렇게 고치려면 보호자의 동의가 필요합니다. 먼저 취소한 뒤 다시 작성해 주십시오. 처음 내용은 그대로입니다.',
    print: '인쇄',
    yes: '예',
    photos: (count) => `사진 ${count}장`,
    position: ' (위치 있음)',
    ticked: '해낸 개수',
  },
};
