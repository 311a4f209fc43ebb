/** What a pledge says before it is signed. */
export const pledgeForm = {
  signed: (count: string) => `已有${count}人签名`,
  goal: (next: string) => `，目标${next}人`,
  sign: '签名',
  /** Lines to sign on, on paper. */
  paper: '签名：________________________\n日期：________年____月____日',
};

export type PledgeFormWords = typeof pledgeForm;
