import { mobile } from '../../src/contract/rules/telephone.js';

const purposes: readonly RegExp[] = [
  /统计|计数|核对|\bstatistic|\bcount(?:ed|ing)?\b/i,
  /公开|公示|展示|显示|签名墙|刊登|\bpublish|\bdisplay|\bshow(?:n)?\b|\bwall\b/i,
  /短信|联系我|通知我|电话回访|来电|\bcontact me|\bnotif|\btext message|\bcall me/i,
  /推广|营销|推送|广告|商业|\bmarketing|\bnewsletter|\badvert|\bpromot/i,
  /第三方|合作单位|合作伙伴|共享给|转交|提供给|\bthird part|\bpartners?\b|\bshare(?:d)? with/i,
  /宣传|报道|拍照|拍摄|录像|肖像|\bphotograph|\bfilm(?:ed|ing)?\b|\bpress\b/i,
  /研究|画像|分析|\bresearch|\bprofil|\banaly[sz]/i,
];

/** “不会公开” is a promise, not a purpose. */
const promises =
  /[^，。；、,.;]*不(?:会|得|向|用于|作|公开|公示|显示|提供|转交|共享|推送|对外)[^，。；,.;]*|\b(?:not|never|nobody|without)\b[^,.;]*/gi;

/** How many different purposes one consent asks for: each needs a tick of its own. */
export function purposesIn(text: string): number {
  const asked = text.replace(promises, '');
  return purposes.filter((purpose) => purpose.test(asked)).length;
}

/** Digits as they are: full-width ones, and with the spaces and hyphens that people put between them. */
const digitsIn = (text: string): string =>
  text.normalize('NFKC').replace(/(\d)[\s\-–—·]+(?=\d)/g, '$1');

const mobileInText = new RegExp(`(?<!\\d)(?:86)?(${mobile})(?!\\d)`);

/** A Chinese mobile number in a text. Land lines of offices are meant to be public. */
export const findPhone = (text: string): string | undefined =>
  mobileInText.exec(digitsIn(text))?.[1];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number of a Chinese identity card: 18 places, a birthday that can be, and the right check digit. */
export function findIdCard(text: string): string | undefined {
  for (const [number] of digitsIn(text).matchAll(/(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g)) {
    const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
    const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    const isDate =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    const isYear = Number(year) >= 1900 && Number(year) <= 2100;
    if (isDate && isYear && '10X98765432'[sum % 11] === number[17]!.toUpperCase()) return number;
  }
  return undefined;
}
