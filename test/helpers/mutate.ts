/** Broken feeds, made from good ones by a seeded generator: the same seed breaks them in the same way. */

type Random = () => number;

/** mulberry32: small, and the same in every engine. */
export function randomFrom(seed: number): Random {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const deep = (depth: number): unknown => (depth === 0 ? 'x' : { a: [deep(depth - 1)] });

export const markup = '<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>';

const strange: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  NaN,
  Infinity,
  -Infinity,
  '',
  ' ',
  '\n',
  'x',
  markup,
  '"><svg onload="window.__ran=1">',
  'javascript:window.__ran=1',
  ' java\nscript:window.__ran=1',
  'data:text/html,<script>window.__ran=1</script>',
  '//example.invalid/x',
  'HTTP://example.invalid',
  '2021-02-30',
  '2021-13',
  '2020-02-29',
  '0000',
  '2023-07-04T25:00+08:00',
  '2023-07-04T20:30+08:00',
  '2023-7-4',
  'Ünïcödé',
  '\ud800',
  '𠮷野家',
  '\u202egnp.exe',
  '\u0000',
  'y'.repeat(61),
  'z'.repeat(5000),
  [],
  [[]],
  [null],
  {},
  { length: 3 },
  deep(40),
  ['a', 1, null],
  Array(3),
  { id: 'x' },
  'person',
  'UPPER',
  'a--b',
  '-a',
  'a-b',
];

type Container = Record<string, unknown> | unknown[];

function containers(value: unknown, found: Container[] = []): Container[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Container);
  for (const child of Object.values(value)) containers(child, found);
  return found;
}

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!;

function mutateOnce(feed: unknown, random: Random): void {
  const target = pick(random, containers(feed)) as Record<string, unknown>;
  const keys = Object.keys(target);
  const key = pick(random, keys.length ? keys : ['id']);
  switch (Math.floor(random() * 7)) {
    case 0:
      delete target[key];
      break;
    case 1:
      // As JSON.parse makes it: an own key, not the prototype.
      Object.defineProperty(target, '__proto__', {
        value: { polluted: true, name: 1 },
        enumerable: true,
        configurable: true,
        writable: true,
      });
      break;
    case 2:
      target[pick(random, ['unknown', 'constructor', 'toString', 'civic', 'id', 'members'])] = pick(
        random,
        strange,
      );
      break;
    case 3:
      if (typeof target[key] === 'string')
        target[key] = target[key].slice(0, Math.floor(random() * 4));
      break;
    case 4:
      if (typeof target[key] === 'string') target[key] = target[key].repeat(200);
      break;
    default:
      target[key] = pick(random, strange);
  }
}

/** A copy of a feed with one to four things broken in it. */
export function mutate(feed: unknown, random: Random): unknown {
  const copy = JSON.parse(JSON.stringify(feed)) as unknown;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) mutateOnce(copy, random);
  return copy;
}
