import theme from '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/progress-bar/progress-bar.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { offer } from '../in-page/contender.ts';
import { cardText, contenderOf, make, pageStyles, renderSource } from './light.mjs';

pageStyles(theme);

const tags = { select: 'sl-select', textarea: 'sl-textarea' };

offer(
  contenderOf({
    card(member) {
      const story = member.story.map((paragraph) => make('p', {}, paragraph));
      const details = make(
        'sl-details',
        { summary: '阅读事迹' },
        ...story,
        renderSource(member.source),
      );
      return make('sl-card', {}, ...cardText(member), details);
    },
    bar: ({ label, value, target }) =>
      make('sl-progress-bar', { label, value: (value / target) * 100 }),
    setBar(bar, share) {
      bar.value = share * 100;
    },
    control({ name, type, label, hint = '', required, maxLength, options = [] }) {
      const element = make(tags[type] ?? 'sl-input', { name, label, 'help-text': hint });
      if (type === 'tel') element.setAttribute('type', 'tel');
      if (maxLength) element.setAttribute('maxlength', maxLength);
      if (required) element.setAttribute('required', '');
      element.append(...options.map((one) => make('sl-option', { value: one.value }, one.label)));
      return element;
    },
    consent: ({ id, text }) => make('sl-checkbox', { name: id }, text),
    button: () => make('sl-button', { type: 'submit', variant: 'primary' }, '签名'),
  }),
);
