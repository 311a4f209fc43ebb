/** What became of an answered form. */
export const answerOutcomes = {
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

export type AnswerOutcomeWords = typeof answerOutcomes;
