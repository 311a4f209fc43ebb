/** What both libraries leave to the page: text around their controls, the same for both. */

import { inSections } from '../in-page/sections.js';

/** An element with attributes and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const numbers = new Intl.NumberFormat('zh-Hans', { useGrouping: 'min2' });
const days = new Intl.DateTimeFormat('zh-Hans', { dateStyle: 'long', timeZone: 'UTC' });
const written = new Map();

export const formatNumber = (value) => numbers.format(value);

export function formatDay(day) {
  if (!written.has(day)) written.set(day, days.format(new Date(day)));
  return written.get(day);
}

export function pageStyles(...texts) {
  const sheet = new CSSStyleSheet();
  const own = `
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(20em, 1fr)); gap: 0 2em; list-style: none; padding: 0 }
    p, dl, dd { margin: 0 }
    .initial { font-size: 2em; width: 3em; line-height: 3; text-align: center; background: #8882; float: left }
    .name { font-size: 1.4em; font-weight: 700 }
    .facts { display: flex; gap: .5em 1.25em }
    .number { font-size: 1.6em; font-weight: 700 }
    .end { display: flex; justify-content: space-between }
  `;
  sheet.replaceSync([own, ...texts].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export const renderSource = ({ name, title, url, date }) =>
  make(
    'p',
    { class: 'source' },
    '来源：',
    name,
    ' ',
    make('a', { href: url }, `《${title}》`),
    ` ${formatDay(date)}`,
  );

/** A card's text, as children of the library's own card. */
export function cardText({ name, organisation, role, summary, facts }) {
  const list = make('dl', { class: 'facts' });
  for (const { label, value, unit } of facts) {
    const number = make('data', { class: 'number', value }, formatNumber(value));
    list.append(make('div', {}, make('dt', {}, label), make('dd', {}, number, unit)));
  }
  return [
    make('div', { class: 'initial', 'aria-hidden': 'true' }, name.slice(0, 1)),
    make('p', { class: 'name', role: 'heading', 'aria-level': '3' }, name),
    make('p', {}, `${organisation} ${role}`),
    make('p', {}, summary),
    list,
  ];
}

export function meterText({ label, value, unit, target, asOf, source }, bar) {
  const number = document.createTextNode(formatNumber(value));
  const way = document.createTextNode(wayOf(value, target));
  const end = make('p', { class: 'end' }, make('span', {}, way));
  end.append(make('span', {}, `目标${formatNumber(target)}${unit} · 截至${formatDay(asOf)}`));
  const box = make(
    'div',
    {},
    make('p', {}, label),
    make('data', { class: 'number' }, number, unit),
    bar,
    end,
  );
  box.append(renderSource(source));
  return { box, number, way, bar };
}

export const wayOf = (value, target) => `完成${Math.floor((value / target) * 100)}%`;

const times = new Intl.DateTimeFormat('zh-Hans', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

const postText = ({ starts, title, kind, capacity, taken }) =>
  `${times.format(new Date(starts))} ${title} ${kind} 余${capacity - taken}个名额`;

export function pledgeText({ title, preamble, articles, issuer, date, signed }) {
  return [
    make('p', { role: 'heading', 'aria-level': '3', class: 'name' }, title),
    make('p', {}, preamble),
    make('ol', {}, ...articles.map((article) => make('li', {}, article))),
    make('p', {}, `${issuer} ${formatDay(date)}`),
    make(
      'p',
      { role: 'status' },
      `已有${formatNumber(signed.value)}人签名，目标${formatNumber(signed.target)}人`,
    ),
  ];
}

/** The ways to mount, for a library that says how its card, bar and controls are made. */
export function contenderOf({ card, bar, setBar, control, consent, button }) {
  const shown = new WeakMap();
  return {
    cards(box, members) {
      box.append(
        make(
          'ul',
          { class: 'cards', role: 'list' },
          ...members.map((member) => make('li', {}, card(member))),
        ),
      );
    },
    meters(box, measures) {
      const made = measures.map((measure) => meterText(measure, bar(measure)));
      shown.set(box, made);
      box.append(inSections(made.map((one) => one.box)));
    },
    updateMeters(box, measures) {
      shown.get(box).forEach((one, index) => {
        const { value, target } = measures[index];
        one.number.data = formatNumber(value);
        one.way.data = wayOf(value, target);
        setBar(one.bar, value / target);
      });
    },
    forms(box, pledges) {
      for (const pledge of pledges) {
        const form = make('form', { novalidate: '' });
        form.append(...pledge.fields.map(control), ...pledge.consents.map(consent), button());
        form.addEventListener('submit', (event) => event.preventDefault());
        box.append(make('section', {}, ...pledgeText(pledge), form));
      }
    },
    signups(box, activities) {
      for (const { title, summary, place, organiser, posts, fields, consents } of activities) {
        const form = make('form', { novalidate: '' });
        form.append(
          ...posts.map((post) => consent({ id: post.id, text: postText(post) })),
          ...fields.map(control),
          ...consents.map(consent),
          button(),
        );
        form.addEventListener('submit', (event) => event.preventDefault());
        const heading = make('p', { role: 'heading', 'aria-level': '3', class: 'name' }, title);
        const facts = make('p', {}, `${place.name} ${place.address} 组织：${organiser}`);
        box.append(make('section', {}, heading, make('p', {}, summary), facts, form));
      }
    },
  };
}
