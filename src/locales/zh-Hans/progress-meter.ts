import type { ProgressMeterWords } from '../words.js';

export const progressMeter: ProgressMeterWords = {
  none: '尚无数据',
  floor: (minimum) => `满${minimum}后公布`,
  goal: (goal, falling) => `目标${goal}${falling ? '以内' : ''}`,
  done: (percent) => `完成${percent}`,
  back: (percent) => `倒退${percent}`,
  over: (excess) => `超出${excess}`,
  within: '已达标',
  passed: (label, goal) => `${label}：已达到${goal}`,
  period: (from, to) => (to ? `${from}至${to}` : `${from}起`),
  asOf: (when) => `截至${when}`,
  old: (when) => `${when}的数据，可能已有变化`,
  comma: '，',
};
