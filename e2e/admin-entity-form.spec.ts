import { expect, type Page, test } from "@playwright/test";
import { fillSource, newCompanyName, rowOf, untilKept } from "./fixtures/round-form";
import { signIn } from "./fixtures/sign-in";

const save = (page: Page) =>
  page.getByRole("main").getByRole("button", { exact: true, name: "Save" });

/** A figure of July 2025 on a market that nobody else speaks of. */
async function fillMarketFigure(page: Page, subject: string): Promise<void> {
  await page.getByLabel("What is counted", { exact: true }).fill(subject);
  await page.getByLabel("What is measured", { exact: true }).fill("shipments");
  await page.getByLabel("Figure", { exact: true }).fill("近10亿元");
  await page.getByLabel(/^As of/).fill("July 2025");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an entity is entered, its figure is shown as understood, and it is mended", async ({
      page,
    }) => {
      const subject = newCompanyName();
      const saved = page.getByRole("status").filter({ hasText: "is saved" });
      const understood = page.getByRole("status");
      await signIn(page, "ADMIN");
      await page.goto("/en/admin/entities/MarketFigure/new");
      await fillMarketFigure(page, subject);
      await fillSource(page, subject);
      if (!javaScriptEnabled) {
        await save(page).click();
        await expect(page.getByText("Look at how it was understood")).toBeVisible();
      }
      const figure = "nearly CNY 1bn, that is 1,000,000,000";
      await expect(understood.filter({ hasText: figure })).toBeVisible();
      await expect(understood.filter({ hasText: "July 2025, exactly to the month" })).toBeVisible();
      await save(page).click();
      await expect(saved).toBeVisible();
      await expect(page.getByLabel("Figure", { exact: true })).toHaveValue("");

      await page.getByRole("link", { name: "Change it" }).click();
      await expect(page).toHaveURL(/\/MarketFigure\/[0-9a-f-]+\/edit$/);
      const amount = page.getByLabel("Figure", { exact: true });
      await expect(amount).toHaveValue("nearly CNY 1bn");
      await amount.fill("12亿元");
      await save(page).click();
      if (!javaScriptEnabled) await save(page).click();
      const summary = page.getByRole("alert").filter({ hasText: "This is not saved yet" });
      await expect(summary).toContainText("Name at least one source");
      await expect(amount).toHaveValue("12亿元");

      await fillSource(page, `${subject} Second`);
      await save(page).click();
      await expect(saved).toBeVisible();
      await expect(amount).toHaveValue("CNY 1.2bn");
    });

    test("somebody who is not here is created with the entity that names them", async ({
      page,
    }) => {
      await signIn(page, "EDITOR");
      await page.goto("/en/admin/entities/Role/new");
      const name = newCompanyName();
      await page.getByLabel("Person", { exact: true }).fill("徐冰");
      await page.getByLabel("Organization", { exact: true }).fill(name);
      await page.getByLabel("Title", { exact: true }).fill("Chairman");
      await fillSource(page, name);
      const send = page.getByRole("main").getByRole("button", { name: "Send for review" });
      await send.click();
      const organization = page.getByLabel("Organization", { exact: true });
      await expect(organization).toHaveAccessibleDescription(/There is none of this name/);
      await expect(organization).toHaveValue(name);
      const fresh = page.getByRole("group", { name: `New: ${name}` });
      await fresh.getByLabel("This is").selectOption("a company");
      await send.click();
      await expect(
        page.getByRole("status").filter({ hasText: "is sent for review" }),
      ).toBeVisible();
      await page.getByRole("link", { name: "See the proposal" }).click();
      const organizations = page.getByRole("article").filter({ hasText: "Organization" });
      await expect(organizations.filter({ hasText: name }).first()).toContainText("new");
    });
  });
}

test("what was typed outlives a reload and an expired session, until it is saved", async ({
  page,
}) => {
  const name = newCompanyName();
  await signIn(page, "EDITOR");
  const path = "/en/admin/entities/Organization/new";
  await page.goto(path);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Add a name" }).click();
  await rowOf(page, "Other name 1").getByLabel("Name", { exact: true }).fill("Before");
  await untilKept(page);
  await page.reload();
  const offer = page.getByRole("status").filter({ hasText: "You typed here on" });
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(offer).toHaveCount(0);
  await expect(page.locator("#entity-entity\\.name")).toHaveValue(name);
  const other = rowOf(page, "Other name 1");
  await expect(other.getByLabel("Name", { exact: true })).toHaveValue("Before");
  await page.getByRole("button", { name: "Remove other name 1" }).click();

  await page.getByLabel("Kind", { exact: true }).first().selectOption("Company");
  await fillSource(page, name);
  await page.context().clearCookies();
  const send = page.getByRole("main").getByRole("button", { name: "Send for review" });
  await send.click();
  await expect(page.getByRole("alert").filter({ hasText: "no longer signed in" })).toBeVisible();

  await signIn(page, "EDITOR");
  await page.goto(path);
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(page.getByLabel("Name", { exact: true }).first()).toHaveValue(name);
  await send.click();
  await expect(page.getByRole("status").filter({ hasText: "is sent for review" })).toBeVisible();
  await page.goto(path);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
  await expect(offer).toHaveCount(0);
});

test("Enter saves, and the first field that is wrong is where one types on", async ({ page }) => {
  await signIn(page, "EDITOR");
  await page.goto("/en/admin/entities/Event/new");
  await page.getByLabel(/^When/).press("Enter");
  await expect(page.getByText("This is not saved yet")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true }).first()).toBeFocused();
});
