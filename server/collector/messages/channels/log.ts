import type { Log } from '../../http/log.js';
import type { Sender } from './mail.js';

/** Writes down what would be sent, without whom it is for. For a demo, on this machine only. */
export const logSender = (log: Log, channel: string): Sender => ({
  close: () => undefined,
  send: ({ kind, lang, subject, text }) => {
    log({ level: 'info', event: 'message', channel, kind, lang, subject, text });
    return Promise.resolve();
  },
});
