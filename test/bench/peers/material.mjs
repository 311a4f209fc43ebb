import '@material/web/button/filled-button.js';
import '@material/web/checkbox/checkbox.js';
import '@material/web/labs/card/outlined-card.js';
import '@material/web/progress/linear-progress.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/outlined-text-field.js';
import { offer } from '../in-page/contender.ts';
import { cardText, contenderOf, make, pageStyles, renderSource } from './light.mjs';

pageStyles();

offer(
  contenderOf({
    // It has no disclosure: the browser's own.
    card: (member) =>
      make(
        'md-outlined-card',
        {},
        ...cardText(member),
        make(
          'details',
          {},
          make('summary', {}, '阅读事迹'),
          ...member.story.map((paragraph) => make('p', {}, paragraph)),
          renderSource(member.source),
        ),
      ),
    bar: ({ label, value, target }) =>
      make('md-linear-progress', { 'aria-label': label, value: value / target }),
    setBar(bar, share) {
      bar.value = share;
    },
    control({ name, type, label, hint = '', required, maxLength, options = [] }) {
      const tag = type === 'select' ? 'md-outlined-select' : 'md-outlined-text-field';
      const element = make(tag, { name, label, 'supporting-text': hint });
      if (type === 'tel' || type === 'textarea') element.setAttribute('type', type);
      if (maxLength) element.setAttribute('maxlength', maxLength);
      if (required) element.setAttribute('required', '');
      for (const one of options) {
        const words = make('div', { slot: 'headline' }, one.label);
        element.append(make('md-select-option', { value: one.value }, words));
      }
      return element;
    },
    consent: ({ id, text }) => make('label', {}, make('md-checkbox', { name: id }), text),
    button: () => make('md-filled-button', { type: 'submit' }, '签名'),
  }),
);
