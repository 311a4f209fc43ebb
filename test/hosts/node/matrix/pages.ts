/** Host pages as they are found: each with the software it is named after, none imitated. */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { commonStyles, elements } from '../support/elements.js';
import { debianFile } from '../support/libraries.js';
import type { HostSite, ServedPage } from '../support/site.js';

export interface HostPage {
  readonly name: string;
  /** What is hard about it, for the matrix. */
  readonly what: string;
  readonly page: (site: HostSite) => ServedPage;
  /** Opened under this name instead of the server's own. */
  readonly hostname?: string;
  /** Runs before the page's own scripts: takes away what an old browser has not. */
  readonly before?: () => void;
  /** Messages that the page itself causes. */
  readonly allowed?: RegExp;
}

interface Parts {
  readonly doctype?: string;
  readonly html?: string;
  readonly head?: string;
  readonly kit?: string;
  readonly body?: string;
  readonly after?: string;
}

const civic = '<script src="/dist/civic.js" defer></script>';
const loader = '<script src="/dist/loader.js" defer></script>';
const script = (src: string): string => `<script src="${src}"></script>`;
const packaged = (src: string): string => script(`/packages/${src}`);
const sheet = (href: string): string => `<link rel="stylesheet" href="${href}">`;

/** The styles come last, and as a file: a strict policy forbids them in the page. */
const document = ({
  doctype = '<!doctype html>',
  html = '<html lang="zh-Hans">',
  head = '',
  kit = civic,
  body = elements,
  after = '',
}: Parts = {}): string =>
  `${doctype}\n${html}<head><meta charset="utf-8"><title>host</title>${head}${sheet('/widgets.css')}${kit}</head><body>${body}${after}</body></html>`;

const plain = (parts: Parts) => (): ServedPage => ({ body: document(parts) });

const ownFile = (site: HostSite, address: string, name: string, file: string): string => {
  site.serveFile(address, debianFile(name, file));
  return script(address);
};

const strictPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const later = (src: string, how: string): string =>
  `<script>addEventListener('load', function () { ${how.replace('SRC', src)} })</script>`;

export const commonSheet: ServedPage = {
  body: commonStyles,
  headers: { 'Content-Type': 'text/css' },
};

/** The page that all others are compared with. */
export const cleanPage = plain({});

export const hostPages: readonly HostPage[] = [
  {
    name: 'Prototype 1.7.3',
    what: 'replaces Array.from and entries, adds methods to every element',
    page: (site) => ({
      body: document({
        head: ownFile(
          site,
          '/prototype.js',
          'libjs-prototype',
          '/usr/share/javascript/prototype/prototype.js',
        ),
      }),
    }),
  },
  {
    name: 'MooTools 1.4.5',
    what: 'replaces Event and Function.bind',
    page: (site) => ({
      body: document({
        head: ownFile(
          site,
          '/mootools.js',
          'libjs-mootools',
          '/usr/share/javascript/mootools/mootools.js',
        ),
      }),
    }),
  },
  {
    name: 'MooTools 1.4.5 with More 1.4',
    what: 'replaces Date.parse by one without zones',
    page: (site) => ({
      body: document({
        head: ['mootools', 'mootools-more']
          .map((name) =>
            ownFile(
              site,
              `/${name}.js`,
              'libjs-mootools',
              `/usr/share/javascript/mootools/${name}.js`,
            ),
          )
          .join(''),
      }),
    }),
  },
  {
    name: 'jQuery 1.12 with UI',
    what: 'old event and style code, widget styles',
    page: plain({
      head: `${sheet('/packages/jquery-ui/themes/base/all.css')}${packaged('jquery/dist/jquery.js')}${packaged('jquery-ui/ui/widget.js')}${packaged('jquery-ui/ui/widgets/button.js')}`,
      after: '<script>jQuery("button, input").button && jQuery("body").trigger("create")</script>',
    }),
  },
  {
    name: 'jQuery inserts it',
    what: 'elements by .html(), the script by getScript',
    page: plain({
      kit: packaged('jquery/dist/jquery.js'),
      body: '<div id="place" data-civic data-base="/dist/"></div>',
      after:
        `<script>jQuery(function ($) { $('#place').html(${JSON.stringify(elements)}); $.getScript('/dist/loader.js') })</script>`.replace(
          /<\/(?=civic|a>|div)/g,
          '<\\/',
        ),
    }),
  },
  {
    name: 'core-js 2',
    what: 'patches collections, promises, symbols',
    page: plain({ head: packaged('core-js/client/shim.js') }),
  },
  {
    name: 'zone.js',
    what: 'patches promises, timers, observers',
    page: plain({ head: packaged('zone.js/bundles/zone.umd.js') }),
  },
  {
    name: 'layui 2',
    what: 'global styles and form rendering',
    page: plain({
      head: `${sheet('/packages/layui/dist/css/layui.css')}${packaged('layui/dist/layui.js')}`,
      after: '<script>layui.use("form", function () { layui.form.render() })</script>',
    }),
  },
  {
    name: 'RequireJS',
    what: 'an AMD loader that refuses anonymous modules',
    page: plain({
      kit: packaged('requirejs/require.js'),
      after: '<script>require(["/dist/loader.js"])</script>',
    }),
  },
  {
    name: 'sea.js',
    what: 'a CMD loader',
    page: plain({
      kit: packaged('seajs/dist/sea.js'),
      after: '<script>seajs.use("/dist/loader.js")</script>',
    }),
  },
  {
    name: 'Bootstrap 3',
    what: 'resets, 14 px',
    page: plain({
      head: `${sheet('/packages/bootstrap/dist/css/bootstrap.css')}${packaged('jquery/dist/jquery.js')}${packaged('bootstrap/dist/js/bootstrap.js')}`,
    }),
  },
  {
    name: '*{all:unset}',
    what: 'a reset that forgets everything',
    page: plain({ head: '<style>*{all:unset}</style>' }),
  },
  {
    name: '*{display:inline!important}',
    what: 'a reset that cannot be overruled from outside',
    page: plain({ head: '<style>#widgets *{display:inline!important}</style>' }),
  },
  {
    name: 'html{font-size:62.5%}',
    what: 'rem is 10 px',
    page: plain({ head: '<style>html{font-size:62.5%}</style>' }),
  },
  {
    name: 'body: 12px, centred, nowrap, letter-spaced',
    what: 'inherited into everything',
    page: plain({
      head: '<style>body{font-size:12px;text-align:center;white-space:nowrap;letter-spacing:3px;text-indent:2em;text-transform:uppercase;line-height:1}</style>',
    }),
  },
  { name: 'quirks mode', what: 'no doctype', page: plain({ doctype: '' }) },
  {
    name: '<base href>',
    what: 'relative addresses move',
    page: plain({
      head: '<base href="/nowhere/">',
      body: elements.replace(/src="\//g, 'src="./'),
    }),
  },
  {
    name: 'GBK page without a charset',
    what: 'the script is read as GBK',
    page: () => ({
      body: iconv.encode(
        document().replace('<meta charset="utf-8">', '<meta charset="gbk">'),
        'gbk',
      ),
      headers: { 'Content-Type': 'text/html' },
    }),
  },
  {
    name: 'strict CSP and Trusted Types',
    what: strictPolicy,
    page: () => ({ body: document(), headers: { 'Content-Security-Policy': strictPolicy } }),
  },
  {
    name: 'strict CSP and Trusted Types, loader',
    what: 'modules under the same policy',
    page: () => ({
      body: document({ kit: loader }),
      headers: { 'Content-Security-Policy': strictPolicy },
    }),
  },
  {
    name: 'two copies',
    what: 'loader and classic script, both twice',
    page: plain({ kit: loader + civic + civic + loader }),
  },
  {
    name: 'two versions',
    what: 'an older and this one',
    page: (site) => {
      site.serve('/older/civic.js', olderKit());
      return { body: document({ kit: `<script src="/older/civic.js" defer></script>${civic}` }) };
    },
    allowed: /^civic-widgets [\d.]+ left <civic-/,
  },
  {
    name: 'Object.prototype with an enumerable addition',
    what: 'for…in finds it everywhere; zod throws',
    page: plain({
      head: '<script>Object.prototype.extend = function () { return this }</script>',
    }),
  },
  {
    name: 'Array.prototype.toJSON',
    what: 'an old json2: JSON.stringify is wrong',
    page: plain({
      head: '<script>Array.prototype.toJSON = function () { return "[" + this.join(",") + "]" }</script>',
    }),
  },
  {
    name: 'no ElementInternals, no adopted style sheets',
    what: 'as in Firefox 102 and Safari 15.4',
    page: plain({}),
    before: () => {
      Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
      Reflect.deleteProperty(globalThis, 'ElementInternals');
      Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
    },
  },
  {
    name: 'http page',
    what: 'no secure context: no crypto.randomUUID, no clipboard, no Web Locks',
    page: plain({}),
    hostname: 'insecure.test',
  },
  {
    name: 'kit from elsewhere, without CORS, as text/plain',
    what: 'modules are refused: the loader takes civic-whole.js',
    page: (site) => ({
      body: document({ kit: `<script src="${site.elsewhere}/dist/loader.js" defer></script>` }),
    }),
    // The browser's own words on each refused module.
    allowed: /CORS policy|ERR_FAILED|MIME type/,
  },
  {
    name: 'loader, in the head',
    what: 'runs before there is anything to see',
    page: plain({ kit: script('/dist/loader.js') }),
  },
  { name: 'loader, deferred', what: 'one script for the site', page: plain({ kit: loader }) },
  {
    name: 'loader, async',
    what: 'runs while the page is read',
    page: plain({ kit: '<script src="/dist/loader.js" async></script>' }),
  },
  {
    name: 'loader, injected',
    what: 'by another script, after load',
    page: plain({
      kit: later(
        '/dist/loader.js',
        'var s = document.createElement("script"); s.src = "SRC"; document.body.appendChild(s)',
      ),
    }),
  },
  {
    name: 'elements inserted later',
    what: 'by innerHTML, after load',
    page: plain({
      kit: loader,
      body: '<div id="place"></div>',
      after: `<script>addEventListener('load', function () { document.getElementById('place').innerHTML = ${JSON.stringify(elements).replace(/<\//g, '<\\/')} })</script>`,
    }),
  },
];

/** This kit under an older number: what a page has that was set up a year ago and never touched. */
function olderKit(): ServedPage {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const code = readFileSync('dist/civic.js', 'utf8').split(`"${version}"`).join('"0.0.1"');
  return { body: code, headers: { 'Content-Type': 'text/javascript' } };
}
