/** Chance that can be had again: FAULT_SEED=… repeats a run. */
export interface Chance {
  seed: number;
  /** From 0 to 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  happens: (probability: number) => boolean;
}

export function chance(
  seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 32)),
): Chance {
  // mulberry32
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (probability) => next() < probability,
  };
}
