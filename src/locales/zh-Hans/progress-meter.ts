/** What a measure says. All of them take numbers with their unit and dates in words. */
export const progressMeter = {
  none: '尚无数据',
  /** In place of a figure that is kept back until it is large enough. */
  floor: (minimum: string) => `满${minimum}后公布`,
  /** @param falling less is better: the goal is to get down to it. */
  goal: (goal: string, falling: boolean) => `目标${goal}${falling ? '以内' : ''}`,
  /** Where the count began, before how far it has come. */
  start: (from: string) => `原为${from}`,
  done: (percent: string) => `完成${percent}`,
  /** Away from the goal, behind where the count began. */
  back: (percent: string) => `倒退${percent}`,
  /** Above a ceiling, by how much. */
  over: (excess: string) => `超出${excess}`,
  /** Not above a ceiling. */
  within: '已达标',
  /** Announced when a goal is reached while the page is open. */
  passed: (label: string, goal: string) => `${label}：已达到${goal}`,
  /** After 至 a line may end where dates stay whole. */
  period: (from: string, to?: string) => (to ? `${from}至\u200b${to}` : `${from}起`),
  asOf: (when: string) => `截至${when}`,
  /** The count is older than the editor allows. */
  old: (when: string) => `${when}的数据，可能已有变化`,
  /** Between the parts of one sentence. */
  comma: '，',
};

export type ProgressMeterWords = typeof progressMeter;
