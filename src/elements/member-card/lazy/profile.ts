import { html, nothing, type TemplateResult } from 'lit';
import { exactNumber, formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import type { Profile } from '../../../contract/member.js';
import { callAddress } from '../../../contract/rules/contacts.js';
import { profileWords, type ProfileFigure } from '../../../locales/profile.js';

/** In the order in which people ask: how old, how large, who lives there, who sees to it. */
const figures: readonly ProfileFigure[] = [
  'squareKilometres',
  'estates',
  'buildings',
  'units',
  'households',
  'residents',
  'grids',
  'branches',
  'partyMembers',
  'volunteers',
  'teams',
];

/** As a sentence of its figures, and the hotline to be called. */
export function renderProfileLine(profile: Profile, language: Language): TemplateResult {
  const words = profileWords[language];
  const said = figures.flatMap((key) => {
    const value = profile[key];
    return value === undefined ? [] : [words.line[key](exactNumber(value, language))];
  });
  if (profile.founded) said.unshift(words.founded(formatMoment(profile.founded, language)));
  const { hotline } = profile;
  return html`<p class="profile small" lang=${language}>
    ${said.join('\u00a0· ')}
    ${hotline ? html`<br />${words.hotline} <a href=${callAddress(hotline)}>${hotline}</a>` : nothing}
  </p>`;
}

/** As a table, with the facilities. */
export function renderProfileTable(profile: Profile, language: Language): TemplateResult {
  const words = profileWords[language];
  const { facilities = [] } = profile;
  const row = (label: string, value: unknown, wide = false): TemplateResult =>
    html`<div class=${wide ? 'wide' : nothing}>
      <dt lang=${language}>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="profile">
    ${profile.founded ? row(words.foundedIn, formatMoment(profile.founded, language)) : nothing}
    ${figures.map((key) => {
      const value = profile[key];
      return value === undefined ? nothing : row(words.labels[key], exactNumber(value, language));
    })}
    ${facilities.length ? row(words.facilities, facilities.join(words.comma), true) : nothing}
  </dl>`;
}
