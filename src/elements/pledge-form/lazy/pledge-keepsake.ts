import { copyText } from '../../../base/element/copy-text.js';
import { pageAddress } from '../../../base/element/page-address.js';
import { formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import type { Pledge } from '../../../contract/pledge.js';
import type { Receipt } from '../../../contract/submission.js';
import { mask } from '../../../contract/rules/names.js';
import { keepsakeWords } from '../../../locales/pledge-keepsake.js';
import { drawCertificate } from '../certificate.js';

/** What a keepsake is made of. */
export interface KeepsakeDetails {
  readonly pledge: Pledge;
  readonly receipt: Receipt;
  /** Empty on a later visit, since the device does not keep it: it is asked for. */
  readonly name: string;
  readonly language: Language;
}

/**
 * Puts a certificate and ways to share the pledge under a receipt. A module of its own, loaded when
 * somebody asks: it brings the QR code, and no lit.
 */
export async function showKeepsake(place: Element, details: KeepsakeDetails): Promise<void> {
  if (!details.name) return askName(place, details);
  const words = keepsakeWords[details.language];
  const picture = make('p');
  const download = make('a', '', words.save);
  const draw = (full: boolean): Promise<void> => showPicture(picture, download, details, full);
  const choice = make('p');
  for (const [full, text] of [
    [false, words.masked],
    [true, words.full],
  ] as const) {
    const label = make('label', 'tick', ` ${text}`);
    const input = make('input');
    input.type = 'radio';
    input.name = 'certificate-name';
    input.checked = !full;
    input.addEventListener('change', () => void draw(full));
    label.prepend(input);
    choice.append(label);
  }
  place.replaceChildren(choice, picture, download, shareButtons(details));
  await draw(false);
}

/** Asks for the name, which the device has not kept. It goes onto the picture and nowhere else. */
function askName(place: Element, details: KeepsakeDetails): void {
  const words = keepsakeWords[details.language];
  const form = make('form');
  form.noValidate = true;
  const label = make('label', '', words.name);
  label.htmlFor = 'certificate-for';
  const hint = make('p', 'hint', words.nameHint);
  hint.id = 'certificate-for-hint';
  const input = make('input');
  input.id = label.htmlFor;
  input.maxLength = 80;
  input.autocomplete = 'off';
  input.setAttribute('part', 'control');
  input.setAttribute('aria-describedby', hint.id);
  const row = make('p', 'actions');
  const button = make('button', '', words.make);
  button.type = 'submit';
  row.append(button);
  form.append(label, hint, input, row);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = input.value.trim();
    if (name) void showKeepsake(place, { ...details, name });
    else input.focus();
  });
  place.replaceChildren(form);
  input.focus();
}

async function showPicture(
  place: HTMLElement,
  download: HTMLAnchorElement,
  { pledge, receipt, name, language }: KeepsakeDetails,
  full: boolean,
): Promise<void> {
  const words = keepsakeWords[language];
  const shown = full ? name : mask(name);
  const canvas = drawCertificate({
    heading: words.certificate,
    sentence: words.signed(shown, pledge.title),
    lines: [
      `${words.receipt} ${receipt.receipt}`,
      formatMoment(receipt.at.slice(0, 10), language),
      pledge.issuer ?? '',
    ],
    address: pageAddress(),
    font: getComputedStyle(place).fontFamily,
  });
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.picture(shown, pledge.title));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return place.replaceChildren(canvas);
  const image = make('img');
  image.alt = words.picture(shown, pledge.title);
  // A policy without `img-src blob:` forbids it: then the drawing itself is shown, which cannot be saved by a long press.
  image.addEventListener('error', () => place.replaceChildren(canvas));
  image.src = download.href = URL.createObjectURL(blob);
  download.download = `${words.certificate}-${receipt.receipt}.png`;
  place.replaceChildren(image);
}

function shareButtons({ pledge, language }: KeepsakeDetails): HTMLElement {
  const words = keepsakeWords[language];
  const buttons = make('p', 'actions');
  if (typeof navigator.share === 'function') {
    const share = make('button', '', words.share);
    // Whoever closes the dialogue has changed their mind; nothing to say.
    share.addEventListener(
      'click',
      () =>
        void navigator.share({ title: pledge.title, url: pageAddress() }).catch(() => undefined),
    );
    buttons.append(share);
  }
  const copy = make('button', '', words.copy);
  copy.addEventListener(
    'click',
    () => void copyText(pageAddress()).then((done) => done && (copy.textContent = words.copied)),
  );
  buttons.append(copy);
  return buttons;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
