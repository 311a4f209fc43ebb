import type { RecordKind } from '../../contract/records.js';

/** Received, accepted, in progress, done, declined, duplicate. */
type StatusWords = readonly [string, string, string, string, string, string];

/** What a record says. */
export const records = {
  /** Where something stands, in the order of the contract: of a report other words are meant than of a need. */
  status: {
    case: ['已收到', '已受理', '办理中', '已办结', '不予受理', '已合并'],
    project: ['已提出', '已立项', '进行中', '已完成', '未立项', '已合并'],
    need: ['待认领', '已认领', '进行中', '已办成', '已撤回', '已合并'],
    offer: ['可提供', '已对接', '进行中', '已用上', '已撤回', '已合并'],
    decision: ['已提出', '已议定', '落实中', '已落实', '未通过', '已合并'],
  } satisfies Record<RecordKind, StatusWords>,
  /** Beside the state of what should have been done by now. */
  overdue: '已过期限',
  /** How long it took, in days. */
  took: (days: number) => (days === 0 ? '当天' : days < 1 ? '不到1天' : `用时${days}天`),
  /** How many people reported it. */
  reports: (count: number) => `${count}人反映`,
  progress: (percent: number) => `完成${percent}%`,
  /** After 至 a line may end where dates stay whole. */
  period: (from: string, to: string) => `${from}至\u200b${to}`,
  /** Opens what is told of a record. */
  more: {
    case: '办理经过',
    project: '项目详情',
    need: '对接经过',
    offer: '对接经过',
    decision: '落实经过',
  } satisfies Record<RecordKind, string>,
  /** Of a need or an offer. */
  claim: '我来认领',
  claimed: '已有人认领',
  claimedBy: (name: string) => `${name}认领`,
  /** Before the title of the record that goes on. */
  joined: '已和这件事合并办理：',
};

export type RecordsWords = typeof records;
