/** Which engines this run uses: all three, unless a developer asked for fewer. */
const engines = ['chromium', 'firefox', 'webkit'];

export function selectEngines(list = process.env.CIVIC_BROWSERS) {
  if (!list) return engines;
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !engines.includes(name));
  if (unknown.length > 0) {
    throw new Error(`Unknown browser: ${unknown.join(', ')}. Known: ${engines.join(', ')}`);
  }
  return engines.filter((name) => wanted.includes(name));
}

export function leftOut(selected) {
  return engines.filter((name) => !selected.includes(name));
}
