import type { PassPost, ProblemDetails } from '../../../src/contract/index.js';

/** The few words that the collector itself shows, to people whose form was sent without script. */
const chinese = {
  lang: 'zh-Hans',
  thanks: '已经收到，谢谢参与',
  receipt: '回执号',
  secret: '撤回码',
  keep: '请记下回执号和撤回码，或把这一页保存下来。想撤回时，打开下面的链接，填这两样。',
  anonymous: '这份表不记名，没有回执号：交上以后，谁也找不出是哪一份，所以不能再改或撤回。',
  trial: '这是一次试填，不计入人数。',
  notSent: '没有提交成功',
  back: '请返回上一页，改好后再提交。',
  problems: {
    invalid: '有些内容没有填，或者填得不对。',
    closed: '活动已经结束。',
    'not-open': '活动还没有开始。',
    full: '选的岗位名额已满，请换一个。',
    'too-late': '已经过了可以更改的时间，请联系组织者。',
    'already-signed': '您已经签过名了。',
    'in-progress': '正在处理，请稍等片刻再刷新。',
    'key-reused': '这张表已经用过，请重新打开页面再填。',
    'too-many': '提交的人太多，请过一会儿再试。',
    'too-large': '内容太长。',
    unavailable: '暂时存不下，请过一会儿再试。',
    'not-found': '没有找到这张表，可能已经撤下。',
    refused: '提交得太快，请等几秒再试。',
  } satisfies Record<ProblemDetails['code'], string>,
  states: {
    confirmed: '已报上',
    waiting: '候补',
    cancelled: '已取消',
    attended: '已签到',
  } satisfies Record<PassPost['state'], string>,
  /** Behind a post in a waiting list. */
  position: (position: number) => `第${position}位`,
  pass: '报名号',
  keepPass:
    '请记下报名号和撤回码，或把这一页保存下来。想取消时，打开下面的链接，填这两样。想更改时，请联系组织者。',
  /** The page that takes something back. */
  withdrawTitle: '撤回签名或取消报名',
  receiptOrPass: '回执号或报名号',
  withdrawHint: '撤回或取消后，您填写的资料会删除，不能恢复。',
  withdraw: '撤回或取消',
  /** A wrong code is answered like an unknown number. */
  noSuchReceipt: '没有找到。请核对号码和撤回码，再试一次。',
  withdrawn: '已经撤回或取消',
  withdrawnHint: '不再计入人数，您填写的资料会删除。',
  signedUp: ({ taken, capacity, waiting }: { taken: number; capacity: number; waiting: number }) =>
    `已报名${taken}人，名额${capacity}人${waiting > 0 ? `，候补${waiting}人` : ''}。`,
};

export type Words = typeof chinese;

const english: Words = {
  lang: 'en',
  thanks: 'Received, thank you',
  receipt: 'Receipt number',
  secret: 'Withdrawal code',
  keep: 'Please write both down or save this page. To withdraw, open the link below and fill them in.',
  anonymous:
    'This form is anonymous and has no receipt number: nobody can find out which answers are yours, so they cannot be changed or withdrawn.',
  trial: 'This was a trial. It is not counted.',
  notSent: 'This was not sent',
  back: 'Please go back, put it right and send it again.',
  problems: {
    invalid: 'Something is missing or not filled in correctly.',
    closed: 'This is closed.',
    'not-open': 'This is not open yet.',
    full: 'A post that you chose is full. Please choose another one.',
    'too-late': 'It is too late for changes. Please ask the organiser.',
    'already-signed': 'You have signed this pledge.',
    'in-progress': 'This is being worked on. Please reload in a moment.',
    'key-reused': 'This form was used before. Please open the page again.',
    'too-many': 'Too many people are sending. Please try again later.',
    'too-large': 'This is too long.',
    unavailable: 'This cannot be stored at the moment. Please try again later.',
    'not-found': 'This form is no longer here.',
    refused: 'This was sent too quickly. Please wait a few seconds and try again.',
  },
  states: {
    confirmed: 'confirmed',
    waiting: 'waiting list',
    cancelled: 'cancelled',
    attended: 'attended',
  },
  position: (position) => `place ${position}`,
  pass: 'Pass number',
  keepPass:
    'Please write both down or save this page. To cancel, open the link below and fill them in. To change something, please ask the organiser.',
  withdrawTitle: 'Withdraw a signature or cancel a sign-up',
  receiptOrPass: 'Receipt or pass number',
  withdrawHint: 'What you filled in is then deleted. This cannot be undone.',
  withdraw: 'Withdraw or cancel',
  noSuchReceipt: 'Nothing was found. Please check the number and the code, and try again.',
  withdrawn: 'Withdrawn or cancelled',
  withdrawnHint: 'It is no longer counted, and what you filled in is deleted.',
  signedUp: ({ taken, capacity, waiting }) =>
    `${taken} of ${capacity} places taken${waiting > 0 ? `, ${waiting} waiting` : ''}.`,
};

export const wordsFor = (lang: string): Words => (/^zh\b|^$/i.test(lang) ? chinese : english);
