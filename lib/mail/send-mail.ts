import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** Milliseconds that a mail server may take to answer. */
const PATIENCE = 10_000;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether a mail server is configured at all. */
export function canSendMail(): boolean {
  return env.SMTP_URL !== undefined;
}

/** Hands a mail to the configured server; false where there is none, or it does not take it. */
export async function sendMail(mail: Mail): Promise<boolean> {
  if (env.SMTP_URL === undefined) return false;
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A mail of ours is text; nothing in it may fetch a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: env.MAIL_FROM, ...mail });
    return true;
  } catch (error) {
    // Neither the text, which holds a link, nor the address of the server, which may hold a password.
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`A mail could not be sent: ${reason}`);
    return false;
  } finally {
    transport.close();
  }
}
