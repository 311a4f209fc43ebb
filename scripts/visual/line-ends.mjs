/**
 * What a printer would send back about the ends of lines: one character alone in the last line, a date or a time in two
 * lines, a mark or a blank to write on that begins a line, and a page that is wider than its paper.
 */

/** @returns what is wrong, each with its width. */
export async function findBadLineEnds(page, widths) {
  const faults = [];
  const { height } = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const found = await page.evaluate(badLineEndsHere);
    faults.push(...found.map((fault) => `${width}: ${fault}`));
  }
  return faults;
}

/** Run in the page. @returns what is wrong, each once, in words. */
function badLineEndsHere() {
  const whole = /\d+年\d+月(?:\d+日)?|\d+月\d+日|\d+:\d\d(?:–\d+:\d\d)?|\d[\d,.]*\d/gu;
  const closing = /^\s*[，。；：！？、）》」”·_]/u;
  const isInline = /^(?:inline|contents)$/;

  /** Every text below a node, in shadow roots and slots as it is shown. */
  function* textsIn(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim() !== '') yield node;
      return;
    }
    if (/^(?:style|script|textarea|select|svg)$/.test(node.localName)) return;
    const children =
      node.shadowRoot ??
      (node.localName === 'slot' && node.assignedNodes().length > 0 ? null : node);
    for (const child of children ? children.childNodes : node.assignedNodes())
      yield* textsIn(child);
  }

  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  function blockOf(text) {
    let block = parentOf(text);
    while (isInline.test(getComputedStyle(block).display) && parentOf(block))
      block = parentOf(block);
    return block;
  }
  /** What is only read aloud is in a box of a pixel. */
  const isSeen = (block) => block.clientWidth > 2 || block.getClientRects()[0]?.width > 2;

  const blocks = new Map();
  for (const text of textsIn(document.querySelector('main') ?? document.body)) {
    const block = blockOf(text);
    if (!isSeen(block)) continue;
    const { bottom } = block.getBoundingClientRect();
    const isClipped = getComputedStyle(block).overflow === 'hidden';
    const characters = blocks.get(block) ?? [];
    blocks.set(block, characters);
    const range = document.createRange();
    let at = 0;
    for (const character of text.data) {
      range.setStart(text, at);
      range.setEnd(text, (at += character.length));
      const [box] = range.getClientRects();
      if (box?.width > 0 && !(isClipped && (box.top + box.bottom) / 2 >= bottom))
        characters.push({ character, box });
    }
  }

  const faults = new Set();
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.add(`cut at the edge: it is ${scrollWidth} wide`);
  for (const characters of blocks.values()) {
    const lines = [];
    let last;
    for (const { character, box } of characters) {
      const middle = (box.top + box.bottom) / 2;
      if (last && middle < last.bottom && box.left >= last.left - 1) lines.at(-1).push(character);
      else lines.push([character]);
      last = box;
    }
    const words = lines.map((line) => line.join(''));
    const shown = words.join('⏎');
    if (words.length < 2) continue;
    // A unit follows its number whole where both have no room in a line: 3000, 份.
    const isUnit = /\d$/.test(words.at(-2));
    if (!isUnit && /^\p{sc=Han}[，。；：！？、）》」”]*\s*$/u.test(words.at(-1)))
      faults.add(`alone: ${shown}`);
    if (words.slice(1).some((line) => closing.test(line))) faults.add(`a mark begins: ${shown}`);
    const ends = [];
    words.reduce((sum, line) => (ends.push(sum + line.length), sum + line.length), 0);
    for (const { 0: match, index } of words.join('').matchAll(whole))
      if (ends.some((end) => end > index && end < index + match.length))
        faults.add(`“${match}” in two lines: ${shown}`);
  }
  return [...faults];
}
