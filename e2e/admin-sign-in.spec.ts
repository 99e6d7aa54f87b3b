import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { account } from "./accounts";
import { submitSignIn } from "./fixtures/sign-in";

const SAME_ANSWER = "E-mail address and password do not belong together";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an editor signs in on the way to a page, works there and signs out", async ({ page }) => {
      const { email, password } = account("EDITOR");
      await page.goto("/en/admin");
      await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fadmin$/);
      await submitSignIn(page, email, password);
      await expect(page).toHaveURL(/\/en\/admin$/);
      await expect(page.getByRole("heading", { name: "Rounds entered last" })).toBeVisible();

      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByText("You are signed out.")).toBeVisible();
      await page.goto("/en/admin");
      await expect(page).toHaveURL(/\/en\/sign-in/);
    });

    test("a wrong password and an unknown address get the same answer, and the address stays", async ({
      page,
    }) => {
      await page.goto("/en/sign-in");
      for (const email of [account("REVIEWER").email, `${randomUUID()}@roundbook.test`]) {
        await submitSignIn(page, email, "not the password");
        await expect(page.getByRole("alert").filter({ hasText: SAME_ANSWER })).toBeVisible();
        await expect(page.getByLabel("E-mail address")).toHaveValue(email);
        await expect(page.getByLabel("Password")).toHaveValue(javaScriptEnabled ? /.*/ : "");
      }
    });
  });
}

test("an address that leads away from the site is not followed after sign-in", async ({ page }) => {
  const { email, password } = account("EDITOR");
  await page.goto("/en/sign-in?next=//example.org/en/admin");
  await submitSignIn(page, email, password);
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/en\/admin$/);
});

test("too many tries for one address are refused, by the form and by the library's own endpoint", async ({
  page,
  request,
}) => {
  const email = `${randomUUID()}@roundbook.test`;
  const tries = 10;
  for (let number = 1; number <= tries; number += 1) {
    const answer = await request.post("/api/auth/sign-in/email", {
      data: { email, password: "not the password" },
    });
    expect(answer.status()).toBe(401);
  }
  const refused = await request.post("/api/auth/sign-in/email", {
    data: { email, password: "not the password" },
  });
  expect(refused.status()).toBe(429);

  await page.goto("/en/sign-in");
  await submitSignIn(page, email, "not the password");
  await expect(page.getByRole("alert").filter({ hasText: "Too many tries" })).toBeVisible();
});

test("nobody can make an account or a role over HTTP", async ({ request }) => {
  const closed = ["sign-up/email", "admin/create-user", "admin/set-role", "update-user"];
  for (const path of closed) {
    const answer = await request.post(`/api/auth/${path}`, {
      data: { email: "me@roundbook.test", password: "a good long password", name: "Me" },
    });
    expect(answer.status(), path).toBe(404);
  }
});
