/** Something that is measured once a round. */
interface Contender<Sample> {
  readonly name: string;
  readonly measure: () => Promise<Sample>;
}

/**
 * Measures all contenders in every round, in an order that turns from round to round. The first round warms up
 * and does not count.
 */
export async function interleave<Sample>(
  contenders: readonly Contender<Sample>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, measure } of turned(contenders, round)) {
      const sample = await measure();
      if (round >= 0) samples.get(name)!.push(sample);
    }
    process.stdout.write(round < 0 ? '  warm' : '.');
  }
  process.stdout.write('\n');
  return samples;
}

/** Every second round backwards, and each round begins with another one. */
function turned<One>(list: readonly One[], round: number): readonly One[] {
  const start = (round + list.length) % list.length;
  const order = [...list.slice(start), ...list.slice(0, start)];
  return round % 2 ? order.reverse() : order;
}
