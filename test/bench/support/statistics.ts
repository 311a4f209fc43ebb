/** The median with its quartiles: what half of the measurements lie between. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spreadOf = (values: readonly number[]): Spread => ({
  low: quantile(values, 0.25),
  median: median(values),
  high: quantile(values, 0.75),
});

/** Measurement by measurement, so that what slowed the machine down for a moment slowed both. */
export const ratios = (
  numerators: readonly number[],
  denominators: readonly number[],
): readonly number[] => numerators.map((one, index) => one / denominators[index]!);
