/** A mail server and a gateway as there are in life, on this machine, for what residents are told. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What becomes of a mail: `lost` is cut off before it was taken, `kept` is taken and the answer is cut off. */
export type MailFate = 'well' | 'away' | 'later' | 'no' | 'lost' | 'kept';

interface MailServer {
  port: number;
  /** What was taken, in order, copies included. */
  mails: ParsedMail[];
  /** Decides for each mail; well without it. */
  fate: () => MailFate;
  close: () => Promise<void>;
}

const smtpError = (code: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode: code });

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure ? [] : ['STARTTLS'],
    ...options,
    onConnect: (_session, answer) =>
      mailServer.fate() === 'away' ? answer(smtpError(421, 'busy')) : answer(),
    onRcptTo(_address, session, answer) {
      const fate = mailServer.fate();
      (session as { fate?: MailFate }).fate = fate;
      if (fate === 'later') answer(smtpError(451, 'greylisted'));
      else if (fate === 'no') answer(smtpError(550, 'no such mailbox'));
      else answer();
    },
    onData(stream, session, answer) {
      const { fate } = session as { fate?: MailFate };
      const cut = (): void => {
        for (const connection of server.connections as unknown as Set<{
          session: { id: string };
          _socket: { destroy: () => void };
        }>)
          if (connection.session.id === session.id) connection._socket.destroy();
      };
      simpleParser(stream).then(
        (mail) => {
          if (fate === 'lost') return cut();
          mails.push(mail);
          return fate === 'kept' ? cut() : answer();
        },
        (error: unknown) => answer(error as Error),
      );
    },
  });
  // Connections that are cut off are meant.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const mailServer: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    fate: () => 'well',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}

export interface Call {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Gateway {
  url: string;
  calls: Call[];
  /** Answers a call; 200 without it. It may cut the connection instead. */
  answer: (call: Call, response: ServerResponse) => void;
  close: () => Promise<void>;
}

export async function startGateway(): Promise<Gateway> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const call = {
        url: request.url!,
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      };
      calls.push(call);
      gateway.answer(call, response);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const gateway: Gateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    calls,
    answer: (_call, response) => void response.end('{}'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return gateway;
}
