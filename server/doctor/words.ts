/** What may be wrong with a page, and how a webmaster is told. */
export type FindingCode = keyof typeof chinese;

export interface Finding {
  readonly code: FindingCode;
  readonly about?: string;
  /** Whole sentences that come from elsewhere: what is wrong in a feed. */
  readonly detail?: string;
}

type Say = (about: string, detail: string) => string;

const chinese = {
  'page-unreachable': (about) => `打不开这个网页：${about}。请检查地址，或者网站是否正常。`,
  'page-status': (about) => `网页没有正常返回（${about}）。`,
  'page-too-large': (about) => `网页太大，超过了${about} MB，没有检查。`,
  'private-address': (about) =>
    `这个地址在本机或者内网里，没有打开：${about}。如果就是要检查它，请勾选“网页在本机或内网”。`,
  'not-all-checked': () => '网页里的地址太多，或者网站回应太慢，只检查了一部分。',
  charset: () =>
    '网页没有声明编码。请在 <head> 最前面加上 <meta charset="utf-8">（或网页实际的编码）。',
  'nothing-here': () => '网页里没有找到组件，也没有组件链接。编辑器可能把它们删掉了。',
  'script-missing': () =>
    '网页里没有组件的脚本，可能被编辑器或过滤程序删掉了。请管理员在模板的 <head> 里加一行：<script src="…/loader.js"></script>',
  'script-status': (about) => `脚本打不开：${about}。`,
  'script-type': (about) =>
    `服务器把脚本的类型标错了：${about}。.js 和 .mjs 都应当是 text/javascript。`,
  'script-cors': (about) =>
    `脚本在另一个网站上，又没有允许跨域：${about}。请在那边加上 Access-Control-Allow-Origin: *，或者改用 civic-whole.js。`,
  'second-copy': (about) => `网页里有不止一份脚本：${about}。请只留一份。`,
  'policy-script': (about) => `安全策略（CSP）不许载入脚本：${about}。请把它加进 script-src。`,
  'policy-feed': (about) => `安全策略（CSP）不许读取数据：${about}。请把它加进 connect-src。`,
  'policy-style': () =>
    '安全策略（CSP）限制了样式，civic-reserve.css 要能从 style-src 载入；组件自己的样式不受影响。',
  'trusted-types': () =>
    '网页启用了 Trusted Types，但没有允许 lit-html。请写成：trusted-types lit-html',
  feed: (about, detail) => `数据有问题：${detail || about}`,
  'feed-item': (about, detail) => `数据里有一项有问题：${detail || about}`,
  'no-source': (about) => `<${about}> 没有写数据地址（src）。`,
  fine: () => '没有发现问题。',
} satisfies Record<string, Say>;

const english: Record<FindingCode, Say> = {
  'page-unreachable': (about) =>
    `The page cannot be opened: ${about}. Check the address, or the site.`,
  'page-status': (about) => `The page did not answer as it should (${about}).`,
  'page-too-large': (about) => `The page is larger than ${about} MB and was not checked.`,
  'private-address': (about) =>
    `This address is on this machine or in its network, and was not opened: ${about}. If it is meant, tick “The page is on this machine or in its network”.`,
  'not-all-checked': () =>
    'There are too many addresses in the page, or the site is too slow: only a part was checked.',
  charset: () =>
    'The page does not name its encoding. Put <meta charset="utf-8"> (or what it is) first in the <head>.',
  'nothing-here': () =>
    'There is no element and no link to one in the page. The editor may have removed them.',
  'script-missing': () =>
    'The script of the kit is not in the page; an editor or a filter may have removed it. Put one line into the <head> of the template: <script src="…/loader.js"></script>',
  'script-status': (about) => `The script cannot be had: ${about}.`,
  'script-type': (about) =>
    `The server names the wrong type for a script: ${about}. Both .js and .mjs are text/javascript.`,
  'script-cors': (about) =>
    `The script is on another site that does not allow this: ${about}. Add Access-Control-Allow-Origin: * there, or take civic-whole.js.`,
  'second-copy': (about) => `There is more than one copy of the script: ${about}. Keep one.`,
  'policy-script': (about) =>
    `The Content-Security-Policy forbids the script: ${about}. Add it to script-src.`,
  'policy-feed': (about) =>
    `The Content-Security-Policy forbids reading the feed: ${about}. Add it to connect-src.`,
  'policy-style': () =>
    'The Content-Security-Policy limits styles: civic-reserve.css has to be allowed by style-src. The elements bring their own.',
  'trusted-types': () =>
    'The page asks for Trusted Types and does not allow lit-html. Write: trusted-types lit-html',
  feed: (about, detail) => `Something is wrong with the feed: ${detail || about}`,
  'feed-item': (about, detail) => `Something in the feed is wrong: ${detail || about}`,
  'no-source': (about) => `<${about}> names no feed (src).`,
  fine: () => 'Nothing is wrong.',
};

/** A finding as a sentence for a webmaster. */
export function sayFinding(
  { code, about = '', detail = '' }: Finding,
  language: 'zh-Hans' | 'en',
): string {
  return (language === 'en' ? english : chinese)[code](about, detail);
}
