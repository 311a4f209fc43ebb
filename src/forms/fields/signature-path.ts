import type { DrawnSignature } from '../../contract/submission.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

const longest = 60_000;

/** Strokes as the contract has them: lines and curves through the points, never a picture. */
export function drawnSignature(
  strokes: readonly (readonly Point[])[],
  width: number,
  height: number,
): DrawnSignature | undefined {
  // Somebody who scribbles for minutes loses points, not the signature.
  for (let every = 1; every < 1e4; every *= 2) {
    const path = strokes.map((stroke) => pathOf(stroke, every)).join('');
    if (path.length <= longest) return path ? { width, height, path } : undefined;
  }
  return undefined;
}

/** Each point pulls the line to itself, which turns half-way to the next. */
function pathOf(points: readonly Point[], every: number): string {
  const last = points.length - 1;
  const kept = points.filter((_, index) => index % every === 0 || index === last);
  const [first] = kept;
  if (!first) return '';
  let path = `M${at(first)}`;
  for (let index = 1; index < kept.length - 1; index++) {
    const [point, next] = [kept[index]!, kept[index + 1]!];
    path += `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  }
  // A dot is a line to where it is.
  return `${path}L${at(kept[kept.length - 1]!)}`;
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
