/** What every plain form begins and ends with: styles that mail keeps, the source, the way to the live page. */
import { formatMoment } from '../../src/base/text/format.js';
import type { Language } from '../../src/base/text/language.js';
import type { Contact } from '../../src/contract/activity.js';
import type { FeedHead } from '../../src/contract/feed.js';
import type { Source } from '../../src/contract/shared.js';
import { codeAddress } from './code.js';
import { styled, type Styled, when } from './styled.js';
import { kitWords, pageWords } from './words.js';

export interface StaticOptions {
  /** Where the live page is. It stands in the QR code and in the link. */
  readonly page: string;
  /** The feed's own address: relative pictures start there. */
  readonly feedAddress: string;
  /** Address of a picture of the QR code, for mail programs that show no inline ones. Default: inline. */
  readonly code?: string;
  /** Address of a picture to stand on top. Default: the member's own photo, if any. */
  readonly picture?: string;
  /** A colour for the link and the bar. Default: the kit's red. */
  readonly accent?: string;
}

export interface StaticContext extends StaticOptions {
  readonly language: Language;
  /** Of the feed as a whole: for an item that names no source of its own, and for whose it is. */
  readonly head: FeedHead;
}

export const defaultAccent = '#a3201d';
const frame =
  'margin:16px 0;padding:16px 0;border-top:1px solid #999;border-bottom:1px solid #999;font-size:16px;line-height:1.7;color:#222;text-align:left';
export const strong = 'margin:0;font-size:22px;line-height:1.4;font-weight:bold';
export const line = 'margin:4px 0 0';
export const small = 'margin:8px 0 0;font-size:13px;line-height:1.6;color:#555';

/** What there is of it, in one text. */
export const joined = (between: string, ...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(between);

/** Paragraphs; none where there is no text. */
export const textLine = (text: string | undefined, style = line): Styled =>
  when(text, (value) => styled`<p style="${style}">${value}</p>`);
export const smallLine = (text: string | undefined): Styled => textLine(text, small);

/** A plain form: its content in a frame, then the source and the way to the live page. */
export const framed = (
  content: readonly Styled[],
  source: Source | undefined,
  context: StaticContext,
  call = pageWords[context.language].live,
): Styled =>
  styled`<section style="${frame}">${content}${sourceLine(source, context)}${foot(context, call)}</section>`;

export function sourceLine(own: Source | undefined, { language, head }: StaticContext): Styled {
  const words = kitWords(language).shared;
  return when(own ?? head.source, ({ name, title, date }) => {
    const parts = [name, title && words.work(title), date && formatMoment(date, language)];
    return styled`<p style="${small}">${words.source}${parts.filter(Boolean).join(' ')}</p>`;
  });
}

function foot(
  { page, code, language, head, accent = defaultAccent }: StaticContext,
  call: string,
): Styled {
  const community = [head.community?.parent, head.community?.name].filter(Boolean).join(' ');
  return styled`${when(community, (text) => styled`<p style="${small}">${text}</p>`)}<p style="margin:12px 0 0"><a href="${page}" style="color:${accent}">${call}</a></p><p style="${small}"><img src="${code ?? codeAddress(page)}" alt="${page}" width="120" height="120" style="border:0"><br>${pageWords[language].scan}</p>`;
}

export const contactText = (contact: Contact | undefined): string =>
  contact ? [contact.name, contact.tel, contact.email].filter(Boolean).join(' ') : '';
