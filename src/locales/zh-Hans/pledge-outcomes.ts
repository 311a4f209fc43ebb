/** What became of a signature. */
export const pledgeOutcomes = {
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
  more: '打开证书',
};

export type PledgeOutcomeWords = typeof pledgeOutcomes;
