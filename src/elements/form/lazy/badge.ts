import { pageAddress } from '../../../base/element/page-address.js';
import { formatDay } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import type { Form } from '../../../contract/questionnaire.js';
import { drawCertificate, showAsPicture } from '../../../forms/certificate.js';
import { checklistWords } from '../../../locales/checklist.js';

/**
 * A picture to keep, with how much is done and without a name: who did it knows.
 * @param font a CSS font family.
 * @param show takes the picture, and the address of its file where there is one.
 */
export function drawBadge(
  { title, issuer = '' }: Form,
  count: number,
  language: Language,
  font: string,
  show: (picture: Element, file?: string) => void,
): Promise<void> {
  const words = checklistWords[language];
  const canvas = drawCertificate(
    {
      heading: words.heading,
      sentence: words.sentence(title, count),
      articles: [],
      lines: [formatDay(today(), language), issuer],
      seal: issuer,
      address: pageAddress(),
      font,
    },
    'phone',
  );
  return showAsPicture(canvas, words.picture(title, count), show);
}

/** The day of the device's own clock: it stands on a picture for its owner. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
