import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { type MailServer, startMailServer } from "../tests/mail/mail-server";
import { acceptInvitation, choosePassword, newPerson, signInAt } from "./fixtures/new-account";
import { openAs } from "./fixtures/sign-in";

/** One after the other: they listen on one port. */
test.describe.configure({ mode: "serial" });

/** Of the addresses in this file alone: in the others no mail arrives, and links are shown. */
const DOMAIN = "mail.roundbook.test";
const NEW_WORDS = "words that are quite new";

let mail: MailServer;

test.beforeAll(async () => {
  mail = await startMailServer({ port: Number(process.env.E2E_MAIL_PORT), domain: DOMAIN });
});

test.afterAll(() => mail.close());

/** The link in the mail with that subject; a mail comes after the answer. */
async function mailedLink(email: string, subject: string): Promise<string> {
  const found = () =>
    mail.received.find(
      (each) =>
        each.to && !Array.isArray(each.to) && each.to.text === email && each.subject === subject,
    );
  await expect.poll(() => found()?.subject).toBe(subject);
  return /^http\S+$/m.exec(found()?.text ?? "")?.[0] ?? "";
}

async function askFor(page: Page, email: string): Promise<void> {
  await page.goto("/en/sign-in");
  await page.getByRole("link", { name: "Forgotten the password?" }).click();
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("If there is an account with this address")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an invitation is mailed, and a forgotten password changed by a mailed link, once", async ({
      page,
    }) => {
      const { name, email } = newPerson(DOMAIN);
      await openAs(page, "ADMIN", "/en/admin/users");
      const form = page.getByRole("region", { name: "Invite somebody" });
      await form.getByLabel("Name").fill(name);
      await form.getByLabel("E-mail address").fill(email);
      await form.getByRole("button", { name: "Invite" }).click();
      await expect(page.getByText(`A link is on its way to ${name}`)).toBeVisible();
      await expect(page.getByTestId("one-time-link")).toHaveCount(0);
      await page.context().clearCookies();
      await acceptInvitation(page, await mailedLink(email, "Your account at Roundbook"));

      await askFor(page, email);
      const link = await mailedLink(email, "A new password for Roundbook");
      await page.goto(link);
      await choosePassword(page, NEW_WORDS);
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByText("Your password is changed.")).toBeVisible();
      await page.goto(link);
      await expect(page.getByText("This link leads nowhere any more")).toBeVisible();
      await signInAt(page, { email, password: NEW_WORDS }, "/en/account");
    });
  });
}

test("an address without an account gets the same answer, and no mail", async ({ page }) => {
  const email = `${randomUUID()}@${DOMAIN}`;
  const before = mail.received.length;
  await askFor(page, email);
  // Long enough for a mail that is wrongly sent.
  await page.waitForTimeout(1_000);
  expect(mail.received.length).toBe(before);
});
