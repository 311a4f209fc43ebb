export const pledgeForm = {
    signed: (count) => `已有${count}人签名`,
    goal: (next) => `，目标${next}人`,
    wall: '最近签名：',
    sign: '签名',
    paper: '签名：________________________　日期：________年____月____日',
};
