/**
 * WebDriver BiDi has no command for media yet. Firefox's developer tools emulate it by overrides on the
 * tab, which a script of the browser's own window can set: hence `--remote-allow-system-access`.
 */
const none = 'none';

function overridesOf({
  media = '',
  colorScheme = none,
  reducedMotion = none,
  forcedColors = none,
}) {
  return {
    mediumOverride: media,
    prefersColorSchemeOverride: colorScheme,
    prefersReducedMotionOverride: reducedMotion,
    forcedColorsOverride: forcedColors,
  };
}

/** Runs in the browser's window, so it is sent as text. */
const setOverrides = (url, overrides) => {
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    const tab = window.gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
    if (!tab) continue;
    for (const [name, value] of Object.entries(overrides)) tab.browsingContext[name] = value;
    return 'set';
  }
  return `No tab shows ${url}`;
};

export async function emulateMediaInFirefox(page, media) {
  if (media.contrast) return false;
  const { session } = page.mainFrame().browsingContext.userContext.browser;
  const tree = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts;
  const values = [page.url(), overridesOf(media)].map((value) => JSON.stringify(value));
  const { result } = await session.send('script.evaluate', {
    expression: `(${setOverrides})(${values})`,
    target: { context: window.context },
    awaitPromise: false,
  });
  if (result.result?.value !== 'set') {
    throw new Error(`Firefox did not take the media: ${JSON.stringify(result)}`);
  }
  return true;
}
