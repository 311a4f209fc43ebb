import { fillIn, newSecret } from '../conformance/fill.js';
import type { TestCollector } from './collector.js';
import { openPledge } from './feed.js';

/** Somebody whose name and words nobody else has, so that they can be looked for in bytes. */
export const knownPerson = (index: number) => ({
  name: `加密者丁${index}号`,
  phone: `1384567${String(index).padStart(4, '0')}`,
  place: 'east',
  age: 40,
  words: `只说给你们听${index}`,
});

export const signAs = (collector: TestCollector, index: number) =>
  collector.sign(fillIn(openPledge, { values: knownPerson(index), secret: newSecret() }));
