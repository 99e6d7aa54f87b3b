import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type MailServer, startMailServer } from "./mail-server";

let server: MailServer;

/** The configuration is read when the module is. */
async function mailModule(smtpUrl: string) {
  vi.resetModules();
  process.env.SMTP_URL = smtpUrl;
  process.env.MAIL_FROM = "Roundbook <desk@example.org>";
  return import("@/lib/mail/send-mail");
}

beforeAll(async () => {
  server = await startMailServer();
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
  await server.close();
});

const MAIL = {
  to: "reader@example.org",
  subject: "您的账户",
  text: "第一行\n\nhttps://example.org/x\n",
};

describe("mail", () => {
  it("arrives with its sender, its characters and its link", async () => {
    const { sendMail, canSendMail } = await mailModule(server.url);
    expect(canSendMail()).toBe(true);
    expect(await sendMail(MAIL)).toBe(true);
    const mail = server.received.at(-1);
    expect(mail?.from?.text).toBe('"Roundbook" <desk@example.org>');
    expect(mail?.subject).toBe(MAIL.subject);
    expect(mail?.text).toBe(MAIL.text);
  });

  it("cannot be given more readers or headers by what stands in it", async () => {
    const { sendMail } = await mailModule(server.url);
    await sendMail({ ...MAIL, subject: "One\r\nBcc: thief@example.org" });
    const mail = server.received.at(-1);
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headers.has("bcc")).toBe(false);
  });

  it("that no server takes is not sent, and its link is not in the log", async () => {
    const { sendMail } = await mailModule("smtp://user:secret@127.0.0.1:9");
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await sendMail(MAIL)).toBe(false);
    expect(told.mock.calls.flat().join()).not.toMatch(/example\.org\/x|secret/);
    told.mockRestore();
  });

  it("is not sent where no server is named", async () => {
    const { sendMail, canSendMail } = await mailModule("");
    expect(canSendMail()).toBe(false);
    expect(await sendMail(MAIL)).toBe(false);
  });
});
