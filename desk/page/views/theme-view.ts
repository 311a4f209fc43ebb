import { html, nothing, type TemplateResult } from 'lit';
import { formatHex, parse } from 'culori';
import { DeskView } from '../desk-view.js';
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
export class ThemeView extends DeskView {
  protected override render(): TemplateResult {
    const { words } = this;
    const { theme } = this.desk;
    return html`<section class="theme">
      <h2>${words.views.theme}</h2>
      <p class="hint">${words.theme.about}</p>
      ${this.#renderAccent()}
      ${(Object.keys(choices) as (keyof typeof choices)[]).map((name) => this.#renderChoice(name))}
      ${
        Object.keys(theme).length > 0
          ? html`<button type="button" class="plain" @click=${() => void this.#keep({})}>
              ${words.theme.reset}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderAccent(): TemplateResult {
    const { words } = this;
    const value = this.desk.theme['--civic-accent'] ?? '';
    const contrast = value ? contrastOf(value) : undefined;
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
              @click=${() => void this.#set('--civic-accent', accent)}
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
          @input=${(event: Event) => void this.#set('--civic-accent', (event.target as HTMLInputElement).value)}
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
          @change=${(event: Event) => void this.#set('--civic-accent', (event.target as HTMLInputElement).value.trim())}
        />
      </div>
      <ul class="contrast" id="theme-contrast">
        ${contrast?.map(
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
    const value = this.desk.theme[name] ?? '';
    const offered =
      choices[name].includes(value) || !value ? choices[name] : [...choices[name], value];
    return html`<div class="field short">
      <label for="theme${name}">${words.theme.names[name]}</label>
      <select
        id="theme${name}"
        @change=${(event: Event) => void this.#set(name, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!value}>${words.theme.own}</option>
        ${offered.map((one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`)}
      </select>
    </div>`;
  }

  async #set(name: ThemeName, value: string): Promise<void> {
    const rest = { ...this.desk.theme };
    delete rest[name];
    if (value && !isThemeValue(name, value))
      return this.desk.tell({ tone: 'error', text: (words) => words.theme.wrong });
    await this.#keep(value ? { ...rest, [name]: value } : rest);
  }

  async #keep(theme: Theme): Promise<void> {
    const { desk } = this;
    desk.theme = theme;
    desk.changed();
    await desk.storage
      .keepTheme(desk.open!.name, theme)
      .catch((error: unknown) => desk.tellProblem(error));
  }
}
customElements.define('desk-theme', ThemeView);
