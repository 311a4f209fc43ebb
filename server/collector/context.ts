import type { Settings } from '../settings.js';
import type { Captcha } from './captcha/captcha.js';
import type { CasePhotos } from './cases/case-photos.js';
import type { Database } from './database/open.js';
import type { WordList } from './moderation/word-list.js';
import type { PhotoStore } from './photos/photo-store.js';

/** What every part of a collector works with. */
export interface CollectorContext {
  database: Database;
  /** Of digests by which signers and codes are found; whoever has it can look names up. */
  hashKey: string;
  /** A form that is sent sooner after it was shown was filled in by a machine. */
  minimumSeconds: number;
  /** Of the place, as `+08:00`: what a day without a time is a day of. */
  utcOffset: string;
  photos: PhotoStore;
  /** The pictures of cases that anybody may see. */
  casePhotos: CasePhotos;
  /** How long whoever reported something may say that it is not solved, in days. */
  reopenDays: number;
  /** By which ways residents can be told; `undefined` each where there is none. */
  mail: Settings['mail'];
  sms: Settings['sms'];
  /** The site's own words. */
  wordList: WordList;
  /** `undefined`: forms are taken without. */
  captchaCheck: Captcha | undefined;
  /** Other systems that are told what happens. */
  webhooks: Settings['webhooks'];
  /** Hours in which whoever moves up has to accept the place; 0: it is theirs at once. */
  acceptHours: number;
  /** Where others find this server, for links in messages. */
  siteUrl: string | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}
