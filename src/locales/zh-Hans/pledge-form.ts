import type { PledgeFormWords } from '../words.js';

export const pledgeForm: PledgeFormWords = {
  signed: (count) => `已有${count}人签名`,
  goal: (next) => `，目标${next}人`,
  wall: '最近签名：',
  sign: '签名',
  thanks: '签名成功，谢谢您。',
  receiptHint: '请记下回执号。只有在这台设备上，凭它可以撤回签名。',
  already: '您已经签过名，不需要再签。',
  withdraw: '撤回签名',
  withdrawHint: '撤回后，您填写的资料会删除，人数会减少一人。',
  withdrawNow: '确认撤回',
  notWithdrawn: '没有撤回成功，签名还在，请稍后再试。',
  withdrawn: '签名已撤回，您填写的资料已删除。',
  more: '保存证书、分享',
  paper: '签名：________________________　日期：________年____月____日',
};
