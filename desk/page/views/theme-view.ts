import { html, nothing, type TemplateResult } from 'lit';
import { formatHex, parse } from 'culori';
import { renderButton, renderOptions, valueOf, type Option } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import {
  backgrounds,
  contrastOf,
  isThemeValue,
  type Theme,
  type ThemeName,
} from '../snippet/theme.js';

/** What is offered; any other value can be typed. */
const accents = ['#a3201d', '#8c1c13', '#1a4f8b', '#1d6b3f', '#6b3fa0', '#7a4a00'];
const choices: Readonly<Record<Exclude<ThemeName, '--civic-accent'>, readonly string[]>> = {
  '--civic-radius': ['0px', '2px', '6px', '12px'],
  '--civic-font-size': ['14px', '16px', '18px', '20px'],
  '--civic-line-height': ['1.5', '1.65', '1.8'],
};

/** Colours, corners and type size; what is chosen here goes along in the snippet. */
export class ThemeView extends DeskElement {
  #saved: Promise<unknown> = Promise.resolve();

  protected override render(): TemplateResult {
    const { words } = this;
    const { theme } = this.store;
    return html`<section class="theme">
      <h2>${words.views.theme}</h2>
      <p class="hint">${words.theme.about}</p>
      ${this.#renderAccent()}
      ${(Object.keys(choices) as (keyof typeof choices)[]).map((name) => this.#renderChoice(name))}
      ${
        Object.keys(theme).length > 0
          ? renderButton(words.theme.reset, () => this.#save({}), 'plain')
          : nothing
      }
    </section>`;
  }

  #renderAccent(): TemplateResult {
    const { words } = this;
    const value = this.store.theme['--civic-accent'] ?? '';
    const colour = parse(value || accents[0]!);
    return html`<fieldset>
      <legend>${words.theme.names['--civic-accent']}</legend>
      <div class="swatches">
        ${accents.map(
          (accent) =>
            html`<button
              type="button"
              class="swatch"
              aria-label=${accent}
              title=${accent}
              aria-pressed=${accent === value ? 'true' : 'false'}
              @click=${() => this.#set('--civic-accent', accent)}
            >
              <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
                <rect width="32" height="32" fill=${accent} />
              </svg>
            </button>`,
        )}
        <input
          type="color"
          aria-label=${words.theme.pick}
          .value=${colour ? formatHex(colour) : '#000000'}
          @input=${(event: Event) => this.#set('--civic-accent', valueOf(event))}
        />
      </div>
      <div class="field short">
        <label for="theme-accent">${words.theme.value}</label>
        <input
          id="theme-accent"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="theme-contrast"
          .value=${value}
          @change=${(event: Event) => this.#set('--civic-accent', valueOf(event).trim())}
        />
      </div>
      <ul class="contrast" id="theme-contrast">
        ${contrastOf(value).map(
          ({ background, ratio, passes }) =>
            html`<li class=${passes ? 'passes' : 'advice'}>
              <svg class="sample" viewBox="0 0 88 32" width="88" height="32" aria-hidden="true">
                <rect width="88" height="32" fill=${backgrounds[background]} />
                <text x="44" y="22" text-anchor="middle" fill=${value}>${words.theme.sample}</text>
              </svg>
              <span
                >${words.theme.backgrounds[background]}
                <b>${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1</b>
                ${passes ? words.theme.passes : words.theme.fails}</span
              >
            </li>`,
        )}
      </ul>
    </fieldset>`;
  }

  #renderChoice(name: keyof typeof choices): TemplateResult {
    const { words } = this;
    const value = this.store.theme[name] ?? '';
    const offered = new Set(choices[name]);
    if (value) offered.add(value);
    const options = [...offered].map((one): Option => [one, one]);
    return html`<div class="field short">
      <label for="theme${name}">${words.theme.names[name]}</label>
      <select id="theme${name}" @change=${(event: Event) => this.#set(name, valueOf(event))}>
        ${renderOptions([['', words.theme.own], ...options], value)}
      </select>
    </div>`;
  }

  async #set(name: ThemeName, value: string): Promise<void> {
    if (value && !isThemeValue(name, value))
      return this.store.notifyError((words) => words.theme.wrong);
    const theme = { ...this.store.theme };
    if (value) theme[name] = value;
    else delete theme[name];
    await this.#save(theme);
  }

  async #save(theme: Theme): Promise<void> {
    const { store } = this;
    const { name } = store.open!;
    store.theme = theme;
    store.emitChange();
    // One after the other: what was chosen last is what is kept.
    this.#saved = this.#saved.then(() => store.attempt(() => store.storage.saveTheme(name, theme)));
    await this.#saved;
  }
}
customElements.define('desk-theme', ThemeView);
