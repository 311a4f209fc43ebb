/** What became of any form that was sent. */
export const formOutcomes = {
  saved: '网络不通，您填写的内容已保存在这台设备上，恢复后会自动发送，请不要重复填写。',
  savedHere: '网络不通，正在等待重新发送。请不要关闭这个页面。',
  /** It was not sent while nobody was looking, and what was filled in is back in the form. */
  givenBack: '您上次填写的内容没有发送成功，已经放回表格里，请检查后再发送一次。',
  /** It was not sent, and what was filled in is gone. */
  lost: '您上次填写的内容没有发送成功，这台设备上也已经没有了，请重新填写。',
  /** It came when nothing could be sent in any more. */
  late: '您上次填写的内容到得太晚，送到时已经停止接收，没有算上。',
  unconfirmed:
    '没有收到对方网站的确认，不能肯定已经送到。您填写的内容都还在，请稍后再试，或者问一问主办单位。',
  /** Before the number of a receipt. */
  receipt: '回执号',
};

export type FormOutcomeWords = typeof formOutcomes;
