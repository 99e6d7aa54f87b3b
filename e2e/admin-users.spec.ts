import { expect, test } from "@playwright/test";
import { account } from "./accounts";
import {
  choosePassword,
  inviteBy,
  makeAccount,
  NEW_PASSWORD,
  newPerson,
  signInAt,
} from "./fixtures/new-account";
import { openAs, submitSignIn } from "./fixtures/sign-in";

const USERS = "/en/admin/users";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("somebody is invited, makes the account once, and is looked after", async ({
      page,
      browser,
    }) => {
      const person = newPerson();
      await openAs(page, "ADMIN", USERS);
      const link = await inviteBy(page, { ...person, role: "EDITOR" });
      await page.goto(USERS);
      await expect(page.getByTestId("one-time-link")).toHaveCount(0);
      await expect(page.getByRole("row").filter({ hasText: person.email })).toBeVisible();

      const invited = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await invited.goto(link);
      await expect(invited.getByText(person.email)).toBeVisible();
      await invited.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
      await invited.getByLabel("New password again").fill("something else");
      await invited.getByRole("button", { name: "Make the account" }).click();
      await expect(invited.getByText("The two are not the same.")).toBeVisible();
      await choosePassword(invited, NEW_PASSWORD);
      await invited.getByRole("button", { name: "Make the account" }).click();
      await expect(invited.getByText("Your account is made.")).toBeVisible();
      await invited.goto(link);
      await expect(invited.getByText("This link leads nowhere any more")).toBeVisible();
      await signInAt(invited, { ...person, password: NEW_PASSWORD }, "/en/admin");

      await page.goto(`${USERS}?q=${person.email}`);
      await page.getByRole("link", { name: person.name }).click();
      await expect(page.getByRole("heading", { name: person.name })).toBeVisible();
      await page.getByRole("combobox", { name: "Role" }).selectOption("reviewer");
      await page.getByRole("button", { name: "Change the role" }).click();
      await expect(page.getByText("The role is changed.")).toBeVisible();
      await invited.reload();
      await expect(invited.getByRole("link", { name: `${person.name}, reviewer` })).toBeVisible();

      await page.getByRole("button", { name: "Disable the account" }).click();
      await expect(page.getByText("The account is disabled")).toBeVisible();
      await invited.goto("/en/admin");
      await expect(invited).toHaveURL(/\/en\/sign-in/);
      await submitSignIn(invited, person.email, NEW_PASSWORD);
      await expect(invited.getByText("or the account is blocked")).toBeVisible();

      await page.getByRole("button", { name: "Enable the account" }).click();
      await expect(page.getByText("The account is enabled again.")).toBeVisible();
      await page.getByLabel("as a sign that you mean it").fill(person.email);
      await page.getByRole("button", { name: "Remove the user" }).click();
      await expect(page.getByText("The user is removed.")).toBeVisible();
      await page.goto(`${USERS}?q=${person.email}`);
      await expect(page.getByText("Nobody fits this search.")).toBeVisible();
      await invited.context().close();
    });

    test("an invitation is sent again, and withdrawn", async ({ page }) => {
      const person = newPerson();
      await openAs(page, "ADMIN", USERS);
      const first = await inviteBy(page, { ...person, role: "VIEWER" });
      await page.goto(USERS);
      await page.getByRole("button", { name: `Send again to ${person.name}` }).click();
      const again = page.getByTestId("one-time-link");
      await expect(again).toBeVisible();
      const second = (await again.textContent()) ?? "";
      expect(second).not.toBe(first);
      await page.goto(first);
      await expect(page.getByText("This link leads nowhere any more")).toBeVisible();
      await page.goto(second);
      await expect(page.getByRole("heading", { name: "Make your account" })).toBeVisible();

      await page.goto(USERS);
      await page.getByRole("button", { name: `Withdraw the invitation of ${person.name}` }).click();
      await expect(page.getByText("The invitation is withdrawn")).toBeVisible();
      await page.goto(second);
      await expect(page.getByText("This link leads nowhere any more")).toBeVisible();
    });
  });
}

test("the last administrator stays, by every button", async ({ page }) => {
  const admin = account("ADMIN");
  await signInAt(page, admin, USERS);
  await page.goto(`${USERS}?role=ADMIN&state=ACTIVE`);
  const row = page.getByRole("row").filter({ hasText: admin.email });
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Role" })).toBeVisible();
  const refusal = page.getByText("This is the last administrator");
  await page.getByRole("combobox", { name: "Role" }).selectOption("editor");
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(refusal).toHaveCount(1);
  await page.getByRole("button", { name: "Disable the account" }).click();
  await expect(refusal).toHaveCount(2);
  await page.getByLabel("as a sign that you mean it").fill(admin.email);
  await page.getByRole("button", { name: "Remove the user" }).click();
  await expect(refusal).toHaveCount(3);
});

test("an administrator hands over a link to a new password", async ({ page }) => {
  const person = await makeAccount("EDITOR");
  await openAs(page, "ADMIN", USERS);
  await page.goto(`${USERS}?q=${person.email}`);
  await page.getByRole("link", { name: person.name }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.getByTestId("one-time-link").textContent()) ?? "";
  await page.context().clearCookies();
  await page.goto(link);
  await choosePassword(page, "another four words in a row");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await signInAt(page, { ...person, password: "another four words in a row" }, "/en/admin");
});
