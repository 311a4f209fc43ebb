/** Puppeteer's own method does not know forced colours; the protocol under it does. */
const featureNames = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

const sessions = new WeakMap();

export async function emulateMediaInChromium(page, media) {
  // The emulation ends with the session that asked for it, so the session is kept.
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  const features = Object.entries(featureNames).map(([key, name]) => ({
    name,
    value: media[key] ?? '',
  }));
  await sessions
    .get(page)
    .send('Emulation.setEmulatedMedia', { media: media.media ?? '', features });
  return true;
}
