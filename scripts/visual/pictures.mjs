import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** What the pages take for today: by it things open, close and grow old. */
const today = '2030-02-25T09:00:00+08:00';
const phone = 390;
/** Taller than any state: what is out of sight is left undrawn by `content-visibility`. */
const height = 9000;
const patience = { timeout: 60_000 };

async function open(browser, mode, viewport) {
  const { colorScheme, forcedColors = 'none', media } = mode;
  const context = await browser.newContext({
    viewport,
    colorScheme,
    forcedColors,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  countRequests(page);
  await page.clock.setFixedTime(new Date(today));
  if (media) await page.emulateMedia({ media });
  return page;
}

/** Requests under way, by page. */
const requestsOf = new WeakMap();

function countRequests(page) {
  const requests = new Set();
  requestsOf.set(page, requests);
  page.on('request', (request) => requests.add(request));
  for (const end of ['requestfinished', 'requestfailed'])
    page.on(end, (request) => requests.delete(request));
}

/**
 * Runs in the page: waits for every element, picture and font that is there by now, and for what they put off to the frames
 * after. @returns what there is to see then.
 */
async function lookAtPage() {
  const roots = [document];
  // More roots join the list while it is read.
  for (const root of roots) {
    for (const one of root.querySelectorAll('*')) {
      await one.updateComplete;
      if (one.shadowRoot) roots.push(one.shadowRoot);
      if (!(one instanceof HTMLImageElement)) continue;
      // A lazy picture further down would never be loaded.
      one.loading = 'eager';
      await one.decode().catch(() => undefined);
    }
  }
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const { height } = document.body.getBoundingClientRect();
  return [height, ...roots.map((root) => (root.body ?? root).innerHTML)].join('\n');
}

/**
 * Nothing loads, and three looks in a row show the same: what one of them waited for may have brought something new. On a
 * busy machine that takes longer; the limit is for what never ends.
 */
async function settle(page) {
  const end = Date.now() + 60_000;
  let before;
  for (let looksAlike = 0; looksAlike < 3;) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest.`);
    const now = await page.evaluate(lookAtPage);
    const isSame = now === before && requestsOf.get(page).size === 0;
    looksAlike = isSame ? looksAlike + 1 : 1;
    before = now;
  }
}

async function stage(page, origin, state, mode) {
  // The code for paper comes two seconds after a form, with the port of the day: neither is to be in a picture.
  await page.addInitScript(() => {
    const ask = window.matchMedia.bind(window);
    window.matchMedia = (query) => ask(query.includes('hover') ? 'not all' : query);
  });
  await page.goto(`${origin}/test/visual/stage.html`);
  await page.evaluate(
    ({ html, isLarge }) => {
      document.documentElement.classList.toggle('civic-large-type', Boolean(isLarge));
      document.querySelector('main').innerHTML = html;
    },
    { html: state.html, isLarge: mode.isLarge },
  );
  // An element that shows nothing but its own content draws no part `base`.
  if (!state.isEmpty)
    await page
      .locator('[part~=base]')
      .first()
      .waitFor({ ...patience, state: 'attached' });
  await settle(page);
}

/** The page keeps what it read; from now on it cannot read it again. */
async function cut(page, address) {
  await page.waitForFunction(
    async (name) => {
      const all = await indexedDB.databases();
      if (!all.some((one) => one.name === name)) return false;
      const open = indexedDB.open(name);
      await new Promise((resolve) => (open.onsuccess = resolve));
      const [store] = open.result.objectStoreNames;
      const count = open.result.transaction(store).objectStore(store).count();
      await new Promise((resolve) => (count.onsuccess = resolve));
      open.result.close();
      return count.result > 0;
    },
    'civic-feeds',
    patience,
  );
  await page.route(`**${address}`, (route) => route.abort());
}

/** @param inspect looks at the page once it is drawn, and may change its width. */
export async function drawState(browser, origin, state, mode, inspect = () => undefined) {
  const { width = phone } = mode;
  const page = await open(browser, mode, { width, height });
  const act = state.act ?? (state.cut && (() => undefined));
  try {
    await stage(page, origin, state, mode);
    if (state.cut) {
      await cut(page, state.cut);
      await stage(page, origin, state, mode);
    }
    if (act) {
      // Nobody fills in a form on paper: what is printed then is what was on the screen.
      if (mode.media) await page.emulateMedia({ media: 'screen' });
      await act(page);
      await page
        .locator(state.until)
        .first()
        .waitFor({ ...patience, state: 'attached' });
      if (mode.media) await page.emulateMedia({ media: mode.media });
      await settle(page);
    }
    if (mode.media) {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await settle(page);
    }
    const used = await page.evaluate(
      () => document.querySelector('main').getBoundingClientRect().bottom,
    );
    const clip = { x: 0, y: 0, width, height: Math.ceil(used) };
    const picture = await page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
    await inspect(page);
    return picture;
  } finally {
    await page.context().close();
  }
}

export async function drawPage(browser, origin, { path, size }) {
  const page = await open(browser, { colorScheme: 'light' }, size);
  try {
    await page.goto(origin + path);
    await page.locator('[part~=base]').first().waitFor(patience);
    await settle(page);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await page.context().close();
  }
}

/** A repository keeps every picture for ever: few colours will do. */
export const toFewColours = (picture) =>
  sharp(picture).png({ palette: true, colours: 16, dither: 0 }).toBuffer();

/** As it is stored. Nothing of it is lost, and it takes longer than to draw the page. */
export const toSmallPicture = async (picture) =>
  sharp(await toFewColours(picture))
    .webp({ lossless: true, effort: 6 })
    .toBuffer();

const pixelsOf = (picture) =>
  sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

/** Share of pixels that may differ: the colours that a small file leaves out. */
const tolerance = 0.001;

/** How much of a picture is another one; all of it where the sizes differ. */
async function differingShare(stored, now) {
  const [before, after] = await Promise.all([pixelsOf(stored), pixelsOf(now)]);
  const { width, height } = before.info;
  if (after.info.width !== width || after.info.height !== height) return 1;
  const pixels = pixelmatch(before.data, after.data, undefined, width, height, { threshold: 0.15 });
  return pixels / (width * height);
}

/**
 * The pictures of some states, or of all where no name is given.
 * @throws for a name that no state has: nothing would be drawn, and nothing would say so.
 */
export function chooseStates(states, modes, names) {
  const unknown = names.filter((name) => !states.some((state) => state.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such state: ${unknown.join(', ')}. There are: ${states.map(({ name }) => name).join(', ')}`,
    );
  const chosen = states.filter(({ name }) => names.length === 0 || names.includes(name));
  return {
    states: chosen.map(({ name }) => name),
    pictures: modes.flatMap((mode) =>
      chosen
        .filter((state) => (state.modes ?? [mode.name]).includes(mode.name))
        .map((state) => ({ name: `${state.name}.${mode.name}`, state, mode })),
    ),
  };
}

export async function compareWithStored(file, picture) {
  if (!existsSync(file)) return { isSame: false, what: 'is not stored' };
  const share = await differingShare(readFileSync(file), picture);
  return { isSame: share <= tolerance, what: `differs by ${(share * 100).toFixed(2)} %` };
}

/** Writes a picture unless the stored one shows the same: a repository keeps every version. @returns whether it did. */
export async function storePicture(file, picture) {
  if ((await compareWithStored(file, picture)).isSame) return false;
  writeFileSync(file, picture);
  return true;
}
