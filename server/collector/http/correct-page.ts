/* eslint-disable lit/no-value-attribute -- this is a page as it is sent: it has attributes only */
import { html } from 'hono/html';
import { languageFor, type Language } from '../../../src/base/text/language.js';
import type {
  Activity,
  Field,
  FieldValue,
  Form,
  PassRequest,
  Pledge,
  ProblemDetails,
} from '../../../src/contract/index.js';
import type { FaultCode } from '../../../src/contract/issue.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import { endsOf } from '../../../src/contract/rules/wide-answers.js';
import { conditionInWords } from '../../../src/forms/fields/wide/condition-in-words.js';
import english from '../../../src/locales/en.js';
import korean from '../../../src/locales/ko.js';
import { form } from '../../../src/locales/zh-Hans/form.js';
import { formFaults } from '../../../src/locales/zh-Hans/form-faults.js';
import traditional from '../../../src/locales/zh-Hant.js';
import { type Markup, page } from './pages.js';
import { wordsFor } from './words.js';

const kitWords = (language: Language) =>
  ({ 'zh-Hans': { form, formFaults }, 'zh-Hant': traditional, en: english, ko: korean })[language];

interface CorrectWords {
  title: string;
  hint: string;
  photos: string;
  other: string;
  save: string;
  done: string;
}

const words: Readonly<Record<Language, CorrectWords>> = {
  'zh-Hans': {
    title: '更正我填写的内容',
    hint: '改好后按“保存更正”。以前填的内容会从服务器上抹去，同意过的事项不变。',
    photos: '照片保持不变。',
    other: '其他',
    save: '保存更正',
    done: '已更正。现在保存的是：',
  },
  'zh-Hant': {
    title: '更正我填寫的內容',
    hint: '改好後按「保存更正」。以前填的內容會從伺服器上抹去，同意過的事項不變。',
    photos: '照片保持不變。',
    other: '其他',
    save: '保存更正',
    done: '已更正。現在保存的是：',
  },
  en: {
    title: 'Correct what I filled in',
    hint: 'What was filled in before is then erased from the server. What was agreed to stands.',
    photos: 'The photos stay as they are.',
    other: 'Other',
    save: 'Save',
    done: 'Corrected. This is what is kept now:',
  },
  ko: {
    title: '작성한 내용 고치기',
    hint: '저장하면 이전에 작성한 내용은 서버에서 지워집니다. 동의한 사항은 그대로입니다.',
    photos: '사진은 그대로 둡니다.',
    other: '기타',
    save: '저장',
    done: '고쳤습니다. 지금 보관 중인 내용입니다.',
  },
};

export const correctWords = (lang: string): CorrectWords => words[languageFor(lang)];

/** What one question is drawn with. */
interface Asked {
  field: Field;
  value: FieldValue | undefined;
  language: Language;
}

/**
 * The questions once more, with the answers in them: a plain form for any browser.
 * @param problem why it was not saved, when it was tried.
 */
export function correctPage(
  lang: string,
  { title, fields }: Pledge | Activity | Form,
  values: Readonly<Record<string, FieldValue>>,
  { receipt, secret }: PassRequest,
  problem?: ProblemDetails,
): Markup {
  const language = languageFor(lang);
  const own = words[language];
  const faults = faultsIn(problem, fields, language);
  return page(
    language,
    own.title,
    html`${problem ? html`<p role="alert"><strong>${wordsFor(lang).problems[problem.code]}</strong></p>` : ''}
      ${
        faults.size > 0
          ? html`<ul>
              ${[...faults].map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}
            </ul>`
          : ''
      }
      <p>${title}</p>
      <p>${own.hint}</p>
      <form method="post" action="mine">
        <input type="hidden" name="civic_receipt" value="${receipt}" />
        <input type="hidden" name="civic_secret" value="${secret}" />
        <input type="hidden" name="civic_act" value="save" />
        ${fields.map((field) =>
          question({ field, value: values[field.name], language }, fields, faults.get(field.name)),
        )}
        <button>${own.save}</button>
      </form>`,
  );
}

/** What is wrong, by question. */
function faultsIn(
  problem: ProblemDetails | undefined,
  fields: readonly Field[],
  language: Language,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pointer, code, limit } of problem?.errors ?? []) {
    const field = fields.find(({ name }) => pointer === `/values/${name}`);
    if (!field || found.has(field.name)) continue;
    // A text where a number is asked for is the only answer of a wrong type that a form can send.
    const known = (code === 'type' ? 'number' : code) as FaultCode;
    found.set(field.name, kitWords(language).formFaults.fault(field.label, known, limit));
  }
  return found;
}

function question(asked: Asked, fields: readonly Field[], fault: string | undefined): Markup {
  const { field, language } = asked;
  const { name, type, label, hint, required, section, showIf } = field;
  const condition = showIf && conditionInWords(showIf, fields, language);
  const said = `${label}${required || type === 'checkbox' ? '' : kitWords(language).form.optional}`;
  const about = html`${hint ? html`<br /><small>${hint}</small>` : ''}
  ${condition ? html`<br /><small>${condition}</small>` : ''}
  ${fault ? html`<br /><strong id="${name}-fault">${fault}</strong>` : ''}`;
  const control = controls[type](asked, fault ? html`aria-describedby="${name}-fault"` : '');
  const heading = section ? html`<h2>${section}</h2>` : '';
  if (type === 'checkbox')
    return html`${heading}
      <p><label>${control} ${said}</label>${about}</p>`;
  return isGroup(type)
    ? html`${heading}
        <fieldset id="${name}">
          <legend>${said}</legend>
          ${about} ${control}
        </fieldset>`
    : html`${heading}
        <p>
          <label for="${name}">${said}</label>${about}<br />
          ${control}
        </p>`;
}

/** Of several boxes, which a legend names together. */
const isGroup = (type: Field['type']): boolean =>
  /^(radio|rating|choices|matrix|photos|place)$/.test(type);

type Control = (asked: Asked, described: Markup | '') => Markup;

/** A question with a condition may stay empty, which no browser knows without script. */
const requiredIn = ({ required, showIf }: Field): string => (required && !showIf ? 'required' : '');

const textOf = (value: FieldValue | undefined): string =>
  value === undefined || typeof value === 'object' ? '' : String(value);

const partOf = (value: FieldValue | undefined, part: string): string =>
  typeof value === 'object' && !Array.isArray(value) ? String(value[part] ?? '') : '';

const input =
  (type: string): Control =>
  ({ field, value }, described) =>
    html`<input
      id="${field.name}"
      name="${field.name}"
      type="${type}"
      value="${textOf(value)}"
      size="40"
      ${described}
      ${requiredIn(field)}
    />`;

const select = (
  attributes: Markup,
  { field, language }: Pick<Asked, 'field' | 'language'>,
  chosen: string,
): Markup =>
  html`<select ${attributes}>
    <option value="">${kitWords(language).form.choose}</option>
    ${optionsOf(field, language).map(
      (option) =>
        html`<option value="${option.value}" ${option.value === chosen ? 'selected' : ''}>
          ${option.label}
        </option>`,
    )}
  </select>`;

const box = (
  type: 'radio' | 'checkbox',
  { name, required }: { name: string; required: string },
  option: { value: string; label: string },
  isChosen: boolean,
): Markup =>
  html`<p>
    <label
      ><input
        type="${type}"
        name="${name}"
        value="${option.value}"
        ${isChosen ? 'checked' : ''}
        ${required}
      />
      ${option.label}</label
    >
  </p>`;

const radios: Control = ({ field, value, language }) =>
  html`${optionsOf(field, language).map((option) =>
    box(
      'radio',
      { name: field.name, required: requiredIn(field) },
      option,
      option.value === textOf(value),
    ),
  )}`;

const controls: Readonly<Record<Field['type'], Control>> = {
  text: input('text'),
  name: input('text'),
  tel: input('tel'),
  email: input('email'),
  date: input('date'),
  // Full-width digits, as Chinese input methods make them, would be lost in a box for numbers.
  number: input('text'),
  scale: ({ field, value }, described) => {
    const { min, max } = endsOf(field);
    return html`${field.low ?? ''}
      <input
        id="${field.name}"
        name="${field.name}"
        type="number"
        min="${min}"
        max="${max}"
        value="${textOf(value)}"
        ${described}
        ${requiredIn(field)}
      />
      ${field.high ?? ''}`;
  },
  textarea: ({ field, value }, described) =>
    html`<textarea
      id="${field.name}"
      name="${field.name}"
      rows="4"
      cols="40"
      ${described}
      ${requiredIn(field)}
    >
${textOf(value)}</textarea>`,
  checkbox: ({ field, value }) =>
    html`<input
      id="${field.name}"
      name="${field.name}"
      type="checkbox"
      ${value === true ? 'checked' : ''}
    />`,
  select: (asked, described) =>
    select(
      html`id="${asked.field.name}" name="${asked.field.name}" ${described}
      ${requiredIn(asked.field)}`,
      asked,
      textOf(asked.value),
    ),
  radio: radios,
  rating: radios,
  choices: ({ field, value, language }) => {
    const given = Array.isArray(value) ? value : [];
    const options = optionsOf(field, language);
    const other = given.find((one) => options.every((option) => option.value !== one));
    return html`${options.map((option) =>
      box('checkbox', { name: field.name, required: '' }, option, given.includes(option.value)),
    )}
    ${
      field.other
        ? html`<p>
            <label
              >${words[language].other}
              <input type="text" name="${field.name}.other" value="${other ?? ''}" size="40"
            /></label>
          </p>`
        : ''
    }`;
  },
  matrix: ({ field, value, language }) =>
    html`${(field.rows ?? []).map(
      (row) =>
        html`<p>
          <label
            >${row.label}
            ${select(
              html`name="${field.name}.${row.value}"`,
              { field, language },
              partOf(value, row.value),
            )}</label
          >
        </p>`,
    )}`,
  photos: ({ field, value, language }) =>
    html`<p>${words[language].photos}</p>
      ${(Array.isArray(value) ? value : []).map(
        (photo) => html`<input type="hidden" name="${field.name}" value="${photo}" />`,
      )}`,
  place: ({ field, value }) =>
    html`<p>
        <input
          type="text"
          name="${field.name}.text"
          aria-label="${field.label}"
          value="${partOf(value, 'text')}"
          size="40"
        />
      </p>
      ${['latitude', 'longitude'].map(
        (part) =>
          html`<input type="hidden" name="${field.name}.${part}" value="${partOf(value, part)}" />`,
      )}`,
};
