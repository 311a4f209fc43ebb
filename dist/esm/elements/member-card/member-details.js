import { exactNumber, formatMoment, shortNumber } from '../../base/format.js';
import { joined } from '../../base/joined.js';
import { make } from '../../base/make.js';
import { wordsIn } from '../../base/words.js';
import { resolveAddress } from '../../data/address.js';
import { shared } from '../../locales/zh-Hans/shared.js';
/** Figures with their labels. The number in full is in the title where it is set short. */
export function makeFacts(facts, language) {
    return (facts.length > 0 &&
        make('dl', { part: 'facts', class: 'facts' }, ...facts.map((fact) => make('div', {}, make('dt', {}, fact.label), make('dd', {}, ...makeFigure(fact, language))))));
}
function makeFigure({ value, unit = '', approx }, language) {
    const short = shortNumber(value, language);
    const exact = exactNumber(value, language);
    const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
    // English sets a space before a word, Chinese none; a percent sign never has one.
    const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
    return [
        before && make('span', { class: 'unit' }, before),
        make('data', { class: 'number', value, title: short !== exact && exact + unit }, short),
        make('span', { class: 'unit' }, between + gap + unit),
    ];
}
/** The timeline, the honours and the links: titled lists, and nothing where one would be empty. */
export function makeLists({ dispatches = [], honours = [], links = [] }, { language, words, base }) {
    const lists = {
        dispatches: dispatches.map(({ at, place = '', text }) => [
            make('p', { class: 'when' }, make('time', { datetime: at }, formatMoment(at, language)), ` ${place}`),
            make('p', {}, text),
        ]),
        honours: honours.map(({ title, by, date }) => [
            `${title} `,
            make('span', { class: 'small' }, joined(' · ', by, date && formatMoment(date, language))),
        ]),
        links: links.map(({ label, url }) => [make('a', { href: resolveAddress(url, base) }, label)]),
    };
    return ['dispatches', 'honours', 'links'].flatMap((kind) => lists[kind].length
        ? [
            make('p', { class: 'label', lang: language }, words[kind]),
            make('ul', { class: kind, role: 'list' }, ...lists[kind].map((entry) => make('li', {}, ...entry))),
        ]
        : []);
}
