import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import { agendaDetails, type AgendaDetailsWords } from '../../../locales/zh-Hans/agenda-details.js';

export const detailWords = (language: Language): AgendaDetailsWords =>
  wordsIn(language, 'agendaDetails', agendaDetails);
