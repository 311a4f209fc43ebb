/** What became of a signature. */
export const pledgeOutcomes = {
  thanks: '签名成功，谢谢您。',
  /** Over a signature that was found again. */
  own: '您已经签名。',
  receiptHint:
    '请记下回执号。以后要撤回签名，请用这台设备再打开这个页面，或在别的设备上打开下面的专用链接。',
  receiptHintHere:
    '请记下回执号。这台设备什么都不保存，以后要撤回签名，请在离开前复制下面的专用链接。',
  link: '专用链接',
  linkHint: '有这个链接的人都能撤回您的签名，请不要给别人。',
  copyLink: '复制链接',
  copied: '已复制',
  already: '您已经签过名，不需要再签。',
  withdraw: '撤回签名',
  withdrawHint: '撤回后，您填写的资料会删除，人数会减少一人。',
  withdrawNow: '确认撤回',
  notWithdrawn: '没有撤回成功，签名还在，请稍后再试。',
  withdrawn: '签名已撤回，您填写的资料已删除。',
  more: '存证书',
};

export type PledgeOutcomeWords = typeof pledgeOutcomes;
