import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A real mail server that keeps what it is sent. */
export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly received: readonly ParsedMail[];
  readonly close: () => Promise<void>;
}

interface MailServerOptions {
  readonly port?: number;
  /** End of the addresses that it takes mail for; all of them unless said. */
  readonly domain?: string;
}

export async function startMailServer({
  port = 0,
  domain = "",
}: MailServerOptions = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(address.endsWith(domain) ? null : new Error("No such mailbox here")),
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          received.push(mail);
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const { port: open } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${open}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
