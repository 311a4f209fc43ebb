import { exactNumber, figureNumber, shortNumber } from '../../src/base/text/format.js';
import type { Language } from '../../src/base/text/language.js';
import * as intlFormats from '../../src/base/text/lazy/intl-formats.js';
import { useIntlFormats } from '../../src/base/text/words.js';
import type { Figure } from '../../src/contract/shared.js';
import english from '../../src/locales/en.js';
import korean from '../../src/locales/ko.js';
import { agenda } from '../../src/locales/zh-Hans/agenda.js';
import { agendaDetails } from '../../src/locales/zh-Hans/agenda-details.js';
import { progressMeter } from '../../src/locales/zh-Hans/progress-meter.js';
import { recordDetails } from '../../src/locales/zh-Hans/record-details.js';
import { records } from '../../src/locales/zh-Hans/records.js';
import { shared } from '../../src/locales/zh-Hans/shared.js';
import traditional from '../../src/locales/zh-Hant.js';

useIntlFormats(intlFormats);

const chinese = {
  /** Under the picture of a code. */
  scan: '扫码查看',
  /** Over the link to the live page. */
  live: '查看最新内容',
  /** In titles: the ways to show a whole feed. */
  ways: { areas: '网格与楼栋', honours: '荣誉榜', directory: '便民服务' } as Readonly<
    Record<string, string>
  >,
  join: '去报名',
  sign: '去签名',
  signed: '已有签名',
  answer: '去填写',
  answered: '已有回答',
  anonymous: '不记名',
  until: (when: string) => `截止：${when}`,
  /** What kind of widget a frame holds, for people who cannot see it. */
  frame: '互动卡片',
  /** How an editor puts it into a page. */
  share: '放进您的网页或文章',
  link: '把这一行贴进编辑器：',
  noScript: '用于公众号、邮件和打印：',
  plain: '纯文字版本',
  /** Over the way to the item before, and to the next. */
  previous: '上一篇',
  next: '下一篇',
  /** Before the name of the column that an item stands in. */
  series: '专栏',
  /** How it is put up in a stairwell and sent on in a messenger. */
  put: '张贴和转发：',
  poster: '海报（A4）',
  card: '图片（5:4）',
  needsScript: '网页脚本没有运行，暂时不能在线填写。请换一个浏览器，或到社区填纸质表。',
};

/** What the pages behind links say of their own. */
export const pageWords: Record<Language, typeof chinese> = {
  'zh-Hans': chinese,
  'zh-Hant': {
    scan: '掃碼查看',
    live: '查看最新內容',
    ways: { areas: '網格與樓棟', honours: '榮譽榜', directory: '便民服務' },
    join: '去報名',
    sign: '去簽名',
    signed: '已有簽名',
    answer: '去填寫',
    answered: '已有回答',
    anonymous: '不記名',
    until: (when) => `截止：${when}`,
    frame: '互動卡片',
    share: '放進您的網頁或文章',
    link: '把這一行貼進編輯器：',
    noScript: '用於公眾號、郵件和列印：',
    plain: '純文字版本',
    previous: '上一篇',
    next: '下一篇',
    series: '專欄',
    put: '張貼和轉發：',
    poster: '海報（A4）',
    card: '圖片（5:4）',
    needsScript: '網頁腳本沒有執行，暫時不能線上填寫。請換一個瀏覽器，或到社區填紙本表。',
  },
  en: {
    scan: 'Scan to open',
    live: 'See it as it is now',
    ways: {
      areas: 'Areas and who sees to them',
      honours: 'Honour roll',
      directory: 'Local services',
    },
    join: 'Sign up',
    sign: 'Sign it',
    signed: 'Signed so far',
    answer: 'Fill it in',
    answered: 'Answers so far',
    anonymous: 'Anonymous',
    until: (when) => `Open until ${when}`,
    frame: 'Interactive card',
    share: 'Put it into your page or article',
    link: 'Paste this line into the editor:',
    noScript: 'For mail, WeChat and print:',
    plain: 'plain version',
    previous: 'Previous',
    next: 'Next',
    series: 'Series',
    put: 'To put up and send on:',
    poster: 'poster (A4)',
    card: 'picture (5:4)',
    needsScript:
      'Scripts do not run here, so this cannot be filled in online. Please use another browser, or a paper form at the community office.',
  },
  ko: {
    scan: '코드를 찍어 보기',
    live: '최신 내용 보기',
    ways: { areas: '격자와 동', honours: '표창 명단', directory: '생활 서비스' },
    join: '신청하러 가기',
    sign: '서명하러 가기',
    signed: '현재 서명',
    answer: '작성하러 가기',
    answered: '현재 응답',
    anonymous: '익명',
    until: (when) => `마감: ${when}`,
    frame: '대화형 카드',
    share: '내 페이지나 기사에 넣기',
    link: '편집기에 이 줄을 붙여 넣으십시오:',
    noScript: '메일, 위챗, 인쇄용:',
    plain: '글만 보기',
    previous: '이전',
    next: '다음',
    series: '연재',
    put: '붙이고 전하기:',
    poster: '포스터(A4)',
    card: '그림(5:4)',
    needsScript:
      '스크립트가 실행되지 않아 온라인으로 작성할 수 없습니다. 다른 브라우저나 주민 센터의 종이 양식을 이용해 주십시오.',
  },
};

const own = { shared, progressMeter, records, recordDetails, agenda, agendaDetails };

/** The kit's own words, all languages at hand: no page waits for them here. */
export const kitWords = (language: Language): typeof own =>
  ({ 'zh-Hans': own, 'zh-Hant': traditional, en: english, ko: korean })[language];

/** A figure as a line of plain text says it: `约10万株`, `about 100,000 lilies`. */
export function figureText(
  figure: Omit<Figure, 'label'>,
  language: Language,
  exact = false,
): string {
  const { unit = '', approx } = figure;
  const [before, between] = approx ? kitWords(language).shared.approx[approx] : ['', ''];
  const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
  const number = figureNumber(figure, language, exact ? exactNumber : shortNumber);
  return before + number + between + gap + unit;
}
