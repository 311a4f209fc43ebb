/** What every form says before it is sent; what is wrong and what became of it come later. */
export const form = {
  'not-yet-open': (when: string) => `${when}开始，欢迎到时再来。`,
  closed: (when: string) => `已于${when}结束，感谢您的关心。`,
  consents: '请阅读并勾选',
  guardianName: '监护人姓名',
  sending: '正在发送，请稍候。',
  failed: '没有发送成功，您填写的内容都还在，请稍后再试。',
  again: '再试一次',
  trial: '测试状态：不会计入',
  /** Right after a label: a language with spaces begins with one. */
  optional: '（选填）',
  /** After a consent that may be withheld. */
  optionalTick: '（可不勾选）',
  choose: '请选择',
};

export type FormWords = typeof form;
