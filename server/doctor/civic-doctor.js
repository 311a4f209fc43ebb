/* global document, window, customElements, fetch, URL */
/**
 * The doctor on the page itself, as a bookmarklet loads it: looks at what the browser has made of the page and
 * lists what is wrong. Classic and without modules: it has to run where nothing else does.
 */
(function () {
  'use strict';
  var found = [];
  var pending = [];

  function say(code, chinese, english) {
    found.push({ code: code, chinese: chinese, english: english });
  }
  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  var scripts = [];
  each('script[src]', function (script) {
    if (/(^|\/)(loader|civic|civic-whole)\.m?js(\?|$)/.test(script.src)) scripts.push(script.src);
  });
  var tags = {};
  each('*', function (element) {
    if (/^civic-/.test(element.localName)) tags[element.localName] = element;
  });
  var links = document.querySelectorAll('a[href*="/civic/"]');

  if (!Object.keys(tags).length && !links.length)
    say(
      'nothing-here',
      '网页里没有组件，也没有组件链接。编辑器可能把它们删掉了。',
      'No element and no link to one is in the page.',
    );
  if (!scripts.length)
    say(
      'script-missing',
      '网页里没有组件的脚本，可能被过滤掉了。',
      'The script of the kit is not in the page.',
    );
  if (scripts.length > 1)
    say(
      'second-copy',
      '网页里有不止一份脚本：' + scripts.join(' '),
      'More than one copy of the script.',
    );
  if (!/^(utf-8|gbk|gb18030|big5)$/i.test(document.characterSet))
    say(
      'charset',
      '网页的编码是 ' + document.characterSet + '，多半没有声明编码。',
      'The page seems to name no encoding.',
    );

  Object.keys(tags).forEach(function (tag) {
    if (!customElements.get(tag))
      say(
        'not-defined',
        '<' + tag + '> 没有启动：脚本没有载入，或者被安全策略（CSP、Trusted Types）拦住了。',
        '<' + tag + '> did not start: no script, or a policy stops it.',
      );
  });
  if (
    window.trustedTypes &&
    scripts.length &&
    Object.keys(tags).some(function (tag) {
      return !customElements.get(tag);
    })
  ) {
    try {
      // Nothing is written: an engine that enforces Trusted Types refuses the empty text as well.
      document.createElement('div').innerHTML = '';
    } catch {
      say(
        'trusted-types',
        '网页启用了 Trusted Types，请允许 lit-html：trusted-types lit-html',
        'Trusted Types are on: allow lit-html.',
      );
    }
  }

  function checkFeed(address) {
    return fetch(address, { cache: 'no-store' }).then(
      function (response) {
        if (!response.ok)
          return say(
            'feed',
            '数据打不开（' + response.status + '）：' + address,
            'The feed answers ' + response.status,
          );
        return response.text().then(function (text) {
          try {
            if (JSON.parse(text).civic !== 1)
              say('feed', '这不是组件的数据：' + address, 'This is no feed.');
          } catch (error) {
            say(
              'feed',
              '数据不是正确的 JSON：' + address + ' ' + error.message,
              'The feed is not JSON: ' + error.message,
            );
          }
        });
      },
      function () {
        say(
          'feed',
          '读不到数据：' + address + '。网络、跨域（CORS）或安全策略（CSP）不允许。',
          'The feed cannot be read: network, CORS or CSP.',
        );
      },
    );
  }
  var asked = {};
  each('[src]', function (element) {
    if (!/^civic-/.test(element.localName)) return;
    var address = new URL(element.getAttribute('src'), document.URL).href.replace(/#.*/, '');
    if (!asked[address]) pending.push(checkFeed(address));
    asked[address] = true;
  });

  Promise.all(pending).then(function () {
    if (!found.length) say('fine', '没有发现问题。', 'Nothing is wrong.');
    var box = document.createElement('div');
    box.id = 'civic-doctor';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', '组件诊断');
    var rules = {
      position: 'fixed',
      right: '16px',
      bottom: '16px',
      zIndex: '2147483647',
      maxWidth: '420px',
      maxHeight: '80vh',
      overflow: 'auto',
      padding: '16px 20px',
      background: '#fff',
      color: '#1d1d1f',
      border: '2px solid #a3201d',
      font: '15px/1.6 sans-serif',
      textAlign: 'left',
    };
    Object.keys(rules).forEach(function (key) {
      box.style[key] = rules[key];
    });
    found.forEach(function (one) {
      var line = document.createElement('p');
      line.setAttribute('data-code', one.code);
      line.textContent = one.chinese + ' ' + one.english;
      box.appendChild(line);
    });
    var close = document.createElement('button');
    close.textContent = '关闭 Close';
    close.onclick = function () {
      box.parentNode.removeChild(box);
    };
    box.appendChild(close);
    var old = document.getElementById('civic-doctor');
    if (old) old.parentNode.removeChild(old);
    document.body.appendChild(box);
    close.focus();
  });
})();
