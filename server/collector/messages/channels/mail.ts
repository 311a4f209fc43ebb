import { createTransport } from 'nodemailer';
import type { Settings } from '../../../settings.js';
import { ProviderAway, Refused } from '../../jobs/job-runner.js';
import type { Message } from '../compose.js';
import { providerProblem } from './provider-problem.js';

/** Sends one message, or throws what became of it: see the errors of jobs/job-runner.ts. */
export interface Sender {
  send: (message: Message, refusals: number) => Promise<void>;
  close: () => void;
}

/** How many connections to the mail server there are at most. */
export const mailWidth = 5;

interface MailError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** @param ca certificates that are trusted beside those of Node, for tests. */
export function mailSender({ url, from }: NonNullable<Settings['mail']>, ca?: string): Sender {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    pool: true,
    maxConnections: mailWidth,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // Addresses do not travel in the clear, unless it is within this machine.
    requireTLS: !secure && !isHere,
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(ca !== undefined && { tls: { ca } }),
  });
  const host = from.slice(from.indexOf('@') + 1);
  return {
    close: () => transport.close(),
    async send({ id, to, lang, subject, text, stopAt, calendar }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          // SMTP knows no key: mailboxes tell a copy that was sent again by this, which stays the same.
          messageId: `<${id}@${host}>`,
          headers: {
            'Content-Language': lang,
            'Auto-Submitted': 'auto-generated',
            ...(stopAt?.startsWith('https:') && {
              'List-Unsubscribe': `<${stopAt}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
          ...(calendar && {
            attachments: [
              {
                filename: 'calendar.ics',
                content: calendar,
                contentType: 'text/calendar; charset=utf-8',
              },
            ],
          }),
        });
      } catch (error) {
        throw readMailError(error as MailError);
      }
    },
  };
}

/** The server's own words stay out: they quote addresses. */
function readMailError(error: MailError): Error {
  const { code = '', command = '', responseCode } = error;
  if (code === 'EAUTH')
    return new ProviderAway('It does not take the name and password of MAIL_URL.');
  const isBefore = /^(CONN|EHLO|HELO|STARTTLS|AUTH.*)?$/.test(command);
  if (responseCode !== undefined && !isBefore)
    return new Refused(`The mail server said ${responseCode}.`, responseCode >= 500);
  const problem = providerProblem(error);
  if (problem) return new ProviderAway(problem);
  if (code === 'ETLS') return new ProviderAway('It has no encrypted connection.');
  if (isBefore && /^(ECONNECTION|ETIMEDOUT|ESOCKET|EDNS|EPROTOCOL|EGREETING)$/.test(code))
    return new ProviderAway('It does not answer as a mail server.');
  if (code === 'EENVELOPE') return new Refused('The address is none.', true);
  // Cut off within: whether it was taken is not known.
  return error;
}
