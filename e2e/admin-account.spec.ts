import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { totpCode } from "@/lib/auth/totp";
import { choosePassword, makeAccount, type NewAccount, signInAt } from "./fixtures/new-account";
import { openSession, submitSignIn } from "./fixtures/sign-in";

const ACCOUNT = "/en/account";
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Whether its own page is open to who asks, or the way to it the sign-in. */
async function isSignedIn({ request }: BrowserContext): Promise<boolean> {
  const answer = await request.get(ACCOUNT, { maxRedirects: 0 });
  if (answer.status() === 200) return true;
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toMatch(/\/en\/sign-in/);
  return false;
}

/** What the page writes out for an app, as the app keeps it. */
function secretOf(printed: string): string {
  const bits = [...printed.replace(/\s/g, "")]
    .map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return Buffer.from(bytes).toString();
}

/** Turns the second step on, and answers its secret and the recovery codes. */
async function turnOn(page: Page, { password }: NewAccount) {
  await page.goto(ACCOUNT);
  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByRole("heading", { name: "Sign-in in two steps", level: 1 })).toBeVisible();
  await page.getByLabel("Present password").fill("not the password");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByLabel("Present password").fill(password);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = secretOf((await page.locator(".once").textContent()) ?? "");
  await page.getByLabel("Six digits that the app shows").fill("000000");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("This is not the code.")).toBeVisible();
  await page.getByLabel("Six digits that the app shows").fill(totpCode(secret, Date.now()));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("Keep these recovery codes")).toBeVisible();
  const codes = await page.locator(".recovery-codes code").allTextContents();
  expect(new Set(codes).size).toBe(10);
  return { secret, codes };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a person changes name and password, and the other sessions end", async ({
      page,
      browser,
    }) => {
      const person = await makeAccount("VIEWER");
      const other = await browser.newContext();
      await openSession(other, person);
      await signInAt(page, person, ACCOUNT);
      await expect(page.getByRole("row").filter({ hasText: "Chrome" })).toHaveCount(2);

      await page.getByRole("textbox", { name: "Name" }).fill("A New Name");
      await page.getByRole("button", { name: "Save the name" }).click();
      await expect(page.getByText("Your name is changed.")).toBeVisible();
      await expect(page.getByRole("link", { name: "A New Name, viewer" })).toBeVisible();

      await page.getByLabel("Present password").fill("not the password");
      await choosePassword(page, "some other words instead");
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByText("This is not your password.")).toBeVisible();
      await page.getByLabel("Present password").fill(person.password);
      await choosePassword(page, "some other words instead");
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByText("Your password is changed")).toBeVisible();
      await expect(page.getByRole("row").filter({ hasText: "Chrome" })).toHaveCount(1);
      expect(await isSignedIn(other)).toBe(false);
      await openSession(other, { ...person, password: "some other words instead" });
      expect(await isSignedIn(other)).toBe(true);
      await other.close();
    });

    test("sessions are ended one by one, and all others at once", async ({ page, browser }) => {
      const person = await makeAccount("EDITOR");
      const others = await Promise.all([1, 2, 3].map(() => browser.newContext()));
      for (const other of others) await openSession(other, person);
      await signInAt(page, person, ACCOUNT);
      const rows = page.getByRole("row").filter({ hasText: "Chrome" });
      await expect(rows).toHaveCount(4);
      await rows.nth(1).getByRole("button").click();
      await expect(page.getByText("The session has ended.")).toBeVisible();
      await expect(rows).toHaveCount(3);
      await page.getByRole("button", { name: "End all other sessions" }).click();
      await expect(page.getByText("All other sessions have ended.")).toBeVisible();
      await expect(rows).toHaveCount(1);
      for (const other of others) {
        expect(await isSignedIn(other)).toBe(false);
        await other.close();
      }
      await rows.getByRole("button").click();
      await expect(page.getByText("You are signed out.")).toBeVisible();
    });

    test("with a second step, a password alone signs nobody in", async ({ page }) => {
      const person = await makeAccount("EDITOR");
      await openSession(page.context(), person);
      const { secret, codes } = await turnOn(page, person);
      await page.getByRole("link", { name: "I have kept them" }).click();
      await expect(page.getByText("10 recovery codes are left")).toBeVisible();

      const codeField = page.getByLabel("Code", { exact: true });
      const signInWith = async (code: string) => {
        await page.context().clearCookies();
        await page.goto(`/en/sign-in?next=${ACCOUNT}`);
        await submitSignIn(page, person.email, person.password);
        await expect(page).toHaveURL(/\/en\/sign-in\/second-step/);
        await codeField.fill(code);
        await page.getByRole("button", { name: "Sign in" }).click();
      };
      await signInWith("123456");
      await expect(page.getByText("This is not the code")).toBeVisible();
      await page.goto(ACCOUNT);
      await expect(page).toHaveURL(/\/en\/sign-in\?/);
      const code = totpCode(secret, Date.now());
      await signInWith(code);
      await expect(page).toHaveURL(/\/en\/account$/);
      // Whoever saw it typed comes too late, though it counts for a while yet.
      await signInWith(code);
      await expect(page.getByText("or it was used already")).toBeVisible();

      const [first = ""] = codes;
      await signInWith(first.toUpperCase());
      await expect(page).toHaveURL(/\/en\/account$/);
      await expect(page.getByText("9 recovery codes are left")).toBeVisible();
      await signInWith(first);
      await expect(page.getByText("or it was used already")).toBeVisible();
      await codeField.fill(codes[1] ?? "");
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(/\/en\/account$/);

      await page.getByRole("link", { name: "Change it" }).click();
      await expect(page).toHaveURL(/second-step$/);
      const renew = page.getByRole("region", { name: "New recovery codes" });
      await renew.getByLabel("Present password").fill(person.password);
      await renew.getByRole("button").click();
      await expect(page.getByText("Keep these recovery codes")).toBeVisible();
      await page.goto(`${ACCOUNT}/second-step`);
      const off = page.getByRole("region", { name: "Turn it off" });
      await off.getByLabel("Present password").fill(person.password);
      await off.getByRole("button").click();
      await expect(page.getByText("The second step is off.")).toBeVisible();
      await page.context().clearCookies();
      await signInAt(page, person, ACCOUNT);
    });
  });
}

test("a second step that is still to come signs nobody in over HTTP either", async ({
  page,
  playwright,
  baseURL,
}) => {
  const person = await makeAccount("EDITOR");
  await openSession(page.context(), person);
  await turnOn(page, person);
  const request = await playwright.request.newContext({ baseURL });
  const { email, password } = person;
  const answer = await request.post("/api/auth/sign-in/email", { data: { email, password } });
  expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
  expect(await (await request.get("/api/auth/get-session")).json()).toBeNull();
  expect((await request.get(ACCOUNT, { maxRedirects: 0 })).status()).toBe(307);
  await request.dispose();
});
