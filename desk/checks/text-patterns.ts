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

/**
 * Words that tell people what to answer, by why they do. Few and sure ones: a question that only mentions “很好” may be a
 * fair one.
 */
const leading: readonly (readonly [code: LeadingCode, pattern: RegExp])[] = [
  // 难道 expects “no, of course not”.
  [
    'leading-rhetorical',
    /难道|何尝不|岂不|不觉得|不认为|\b(?:don['’]t|wouldn['’]t|isn['’]t it|shouldn['’]t)\b/i,
  ],
  // “Is it not right that …?” has its answer in it.
  ['leading-should', /是不是(?:应该|应当|该)|难道不应|应不应该.{0,20}(?:更好|支持)|\bsurely\b/i],
  // A judgement that is asked to be agreed to: 您是否同意……做得很好.
  [
    'leading-praise',
    /(?:是否|是不是|同意|认为|觉得).{0,40}?(?:很好|非常好|越来越好|做得好|值得(?:肯定|表扬|称赞)|卓有成效|成效显著|明显(?:改善|提高|进步)|深受(?:欢迎|好评)|excellent|wonderful)/i,
  ],
  [
    'leading-everybody',
    /众所周知|大家都(?:认为|觉得|说|知道)|专家(?:认为|指出|表示)|\beverybody knows\b/i,
  ],
];
type LeadingCode = 'leading-rhetorical' | 'leading-should' | 'leading-praise' | 'leading-everybody';

/** Whether a question leads to its answer, by which words. */
export function leadsTo(question: string): { code: LeadingCode; words: string } | undefined {
  for (const [code, pattern] of leading) {
    const words = pattern.exec(question)?.[0];
    if (words) return { code, words };
  }
  return undefined;
}

/** What one judgement is asked of. */
const judged = '(?:满意|怎么样|如何|好不好|够不够|方便吗|评价|打几分|支持吗|同意吗|赞成吗)';
const and = '(?:和|与|以及|及|、|并且|而且|同时)';
/** “对保安和保洁满意吗”: who is content with one of them alone has no answer. */
const twoThings = new RegExp(
  `(?:对|觉得|认为)([^，。？?（(]{2,16}?)${and}([^，。？?（(]{2,16}?)(?:的?(?:工作|服务|情况|态度))?(?:是否|还|不)?${judged}`,
);
/** “按时吗，并且干净吗”: two questions, one mark. */
const twoClauses =
  /([^，。？?]{2,20})[，,]?(?:并且|而且|以及|同时)(?:是否|是不是|会不会|愿不愿意|能不能)?([^，。？?]{2,20})(?:吗|呢)?[？?]?$/;
const twoMarks = /([^？?]{2,30})[？?]\s*([^？?]{2,30})[？?]/;
const twoInEnglish =
  /\b(?:satisfied|happy|content)\b.{0,20}?\bwith (?:the )?([\w ]{3,24}?) and (?:the )?([\w ]{3,24})/i;
/** These ask for one thing in several words: who lives there, what belongs together. */
const belongTogether =
  /您和(?:您的)?家人|老人和(?:孩子|小孩)|吃和住|楼道和院子|哪些|哪几|哪一|还是|或者/;

/** The two things that one question asks for, where it does. */
export function asksForTwo(question: string): string | undefined {
  if (belongTogether.test(question)) return undefined;
  for (const pattern of [twoThings, twoMarks, twoClauses, twoInEnglish]) {
    const [, one, other] = pattern.exec(question) ?? [];
    if (one && other) return `${one.trim()} / ${other.trim()}`;
  }
  return undefined;
}

const personal =
  /身份证|证件号|住址|门牌号?(?:是|码)?|几号楼几|哪栋.*室|手机号|电话号码|联系电话|联系方式|微信号?|姓名|真实名字|银行卡|出生(?:日期|年月)|邮箱|\b(?:your name|telephone|phone number|e-?mail|home address|date of birth)\b/i;

/** Whether a question asks who somebody is, or where to find them. */
export const namesPersonalData = (question: string): boolean => personal.test(question);
