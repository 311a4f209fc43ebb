import { html, render, type TemplateResult } from 'lit';
import type SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Language } from '../../../base/text/language.js';
import type { DrawnSignature } from '../../../contract/submission.js';
import { signaturePadWords, type SignaturePadWords } from '../../../locales/signature-pad.js';

/**
 * Offers a place to draw a signature. The module comes with pledges that ask for one; the library that draws comes when
 * somebody presses the button.
 * @returns reads what is drawn just now.
 */
export function offerPad(place: Element, language: Language): () => DrawnSignature | undefined {
  const words = signaturePadWords[language];
  const box = document.createElement('fieldset');
  box.className = 'field drawn';
  place.append(box);
  let read: () => DrawnSignature | undefined = () => undefined;
  const show = (content: TemplateResult, status = ''): void => {
    render(
      html`<legend>${words.title}</legend>
        <p class="hint" id="drawn-hint">${words.hint}</p>
        ${content}
        <p class="small" role="status">${status}</p>`,
      box,
    );
  };
  const handleOpen = async (): Promise<void> => {
    const isThere = await loadOptional(import('signature_pad'), ({ default: Pad }) => {
      // Pressed twice while it loaded.
      if (!box.querySelector('canvas')) read = openPad(Pad, box, show, words);
      return true;
    });
    if (!isThere) show(offer, words.missing);
  };
  const offer = html`<button type="button" aria-describedby="drawn-hint" @click=${handleOpen}>
    ${words.open}
  </button>`;
  show(offer);
  return () => read();
}

/** Puts the pad in the button's place. */
function openPad(
  Pad: typeof SignaturePad,
  box: HTMLElement,
  show: (content: TemplateResult, status?: string) => void,
  words: SignaturePadWords,
): () => DrawnSignature | undefined {
  const update = (isDrawn: boolean, status?: string): void =>
    show(
      html`<canvas role="img" aria-label=${isDrawn ? words.drawn : words.empty}></canvas
        ><button type="button" @click=${handleClear}>${words.clear}</button>`,
      status,
    );
  const handleClear = (): void => {
    pad.clear();
    update(false, words.cleared);
  };
  update(false);
  const canvas = box.querySelector('canvas')!;
  // Set by script, because a strict policy forbids the attribute.
  Object.assign(canvas.style, {
    display: 'block',
    inlineSize: '100%',
    maxInlineSize: '28em',
    marginBlock: '0.5em',
    border: '1px solid',
  });
  const pad = new Pad(canvas, { minWidth: 0.8, maxWidth: 2.8, minDistance: 2, throttle: 0 });
  pad.addEventListener('beginStroke', () => {
    // The page's own text colour, which a dark page or forced colours may have changed.
    pad.penColor = getComputedStyle(canvas).color;
    update(!pad.isEmpty());
  });
  pad.addEventListener('endStroke', () => update(true));
  const size = keepFitting(pad, canvas);
  box.querySelector('button')!.focus();
  return () =>
    drawnSignature(
      pad.toData().map(({ points }) => points),
      size.width,
      size.height,
    );
}

/** As wide as there is room, sharp on any screen, and the drawing grows and shrinks with it. */
function keepFitting(
  pad: SignaturePad,
  canvas: HTMLCanvasElement,
): { readonly width: number; readonly height: number } {
  const size = { width: 0, height: 0 };
  const fit = (): void => {
    const width = Math.min(Math.round(canvas.clientWidth), 4000);
    // Not shown just now, on paper for one.
    if (!width || width === size.width) return;
    const strokes = scaled(pad.toData(), width / (size.width || width));
    size.width = width;
    size.height = Math.round(width * 0.4);
    const ratio = devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = size.height * ratio;
    canvas.style.setProperty('height', `${size.height + 2}px`);
    canvas.getContext('2d')?.scale(ratio, ratio);
    pad.fromData(strokes);
  };
  fit();
  // Resizing within the observer's own callback is a loop, which browsers report as an error on the page.
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(canvas);
  return size;
}

const scaled = (strokes: readonly PointGroup[], factor: number): PointGroup[] =>
  strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  }));

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The most characters that the contract allows. */
const longest = 60_000;

/** Strokes as the contract has them: lines and curves through the points, never a picture. */
export function drawnSignature(
  strokes: readonly (readonly Point[])[],
  width: number,
  height: number,
): DrawnSignature | undefined {
  // Of a drawing that is too long, every second point is left out, then every fourth, and so on.
  for (let every = 1; every < 1e4; every *= 2) {
    const path = strokes.map((stroke) => pathOf(stroke, every)).join('');
    if (path.length <= longest) return path ? { width, height, path } : undefined;
  }
  return undefined;
}

/** Curves from the middle of one line to the middle of the next, with the point between them as control point. */
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
  // A dot is a line to its own place.
  return `${path}L${at(kept[kept.length - 1]!)}`;
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
