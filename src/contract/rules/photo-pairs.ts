import type { RecordPhoto } from '../records.js';

/** A picture of before beside the one of after, or one alone. */
type PhotoPair =
  | { readonly before: RecordPhoto; readonly after: RecordPhoto }
  | { readonly before?: undefined; readonly after?: undefined; readonly single: RecordPhoto };

/** The first of before goes with the first of after, and so on; then what has no other. */
export function photoPairs(photos: readonly RecordPhoto[] = []): PhotoPair[] {
  const befores = photos.filter(({ when }) => when === 'before');
  const afters = photos.filter(({ when }) => when === 'after');
  const paired = Math.min(befores.length, afters.length);
  const pairs: PhotoPair[] = befores
    .slice(0, paired)
    .map((before, index) => ({ before, after: afters[index]! }));
  const inPairs = new Set([...befores.slice(0, paired), ...afters.slice(0, paired)]);
  return [...pairs, ...photos.filter((photo) => !inPairs.has(photo)).map((single) => ({ single }))];
}
