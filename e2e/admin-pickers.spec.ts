import { expect, test } from "@playwright/test";
import {
  fillRoundOf,
  fillSmallRound,
  fillSource,
  newCompanyName,
  rowOf,
  saveButton,
  saveSeen,
  untilKept,
} from "./fixtures/round-form";
import { NEW_ROUND, openAs, signIn } from "./fixtures/sign-in";

test("a picker offers who may be meant, in any script, and is used without a mouse", async ({
  page,
}) => {
  await openAs(page, "EDITOR", NEW_ROUND);
  const organization = page.getByLabel("Organization", { exact: true });
  await organization.fill("汤科技");
  const list = page.getByRole("listbox", { name: "Names that fit" });
  await expect(list.getByRole("option").first()).toContainText("SenseTime");
  await organization.press("ArrowDown");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await organization.press("Enter");
  await expect(organization).toHaveValue("SenseTime [sensetime]");
  await expect(list).toHaveCount(0);
  await expect(organization).toBeFocused();
  await expect(page.getByRole("link", { name: "IPO, 30 Dec 2021, HKD 5,775m" })).toBeVisible();

  const investor = rowOf(page, "Investor 1").getByLabel("Name", { exact: true });
  await investor.fill("徐立");
  await list.getByRole("option").filter({ hasText: "xu-li" }).click();
  await expect(investor).toHaveValue(/\[xu-li\]$/);
  await investor.fill("IDG");
  await expect(list).toBeVisible();
  await investor.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(investor).toHaveValue("IDG");

  const source = rowOf(page, "Source 1").getByLabel("Source", { exact: true });
  await source.click();
  await expect(list.getByRole("option")).toHaveCount(10);
  await list.getByRole("option").first().click();
  await expect(source).toHaveValue(/\[[a-z0-9-]+\]$/);
  await expect(rowOf(page, "Source 1").getByLabel("Publisher")).toBeHidden();
});

test("a form holds no list of all names, and works without being told of them", async ({
  page,
  browser,
}) => {
  await openAs(page, "EDITOR", NEW_ROUND);
  await expect(page.locator("datalist")).toHaveCount(0);
  const withoutScripts = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await withoutScripts.newPage();
  await plain.goto("/en/admin/rounds/new");
  const lists = plain.locator("datalist");
  await expect(lists).not.toHaveCount(0);
  for (const list of await lists.all()) {
    expect(await list.locator("option").count()).toBeLessThanOrEqual(200);
  }
  await withoutScripts.close();
});

test("a product that is missing is made with its milestone", async ({ page }) => {
  const name = newCompanyName();
  await signIn(page, "ADMIN");
  await page.goto("/en/admin/entities/ProductMilestone/new");
  await page.getByLabel("Product", { exact: true }).fill(name);
  await page.getByRole("button", { name: `Create ‘${name}’` }).click();
  const fresh = page.getByRole("group", { name: `New: ${name}` });
  await fresh.getByLabel("Organization", { exact: true }).fill("SenseTime [sensetime]");
  await expect(fresh.getByLabel("Name", { exact: true })).toHaveValue(name);
  await fresh.getByLabel("Kind", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Kind", { exact: true }).nth(1).selectOption({ index: 1 });
  await page.getByLabel("Reached", { exact: true }).fill("Q3 2025");
  await fillSource(page, name);
  await page.getByRole("main").getByRole("button", { exact: true, name: "Save" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is saved" })).toBeVisible();
  await page.goto(`/en/search?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("main")).toContainText(name);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a round says where its money is counted already, and that another source differs", async ({
      page,
    }) => {
      const name = newCompanyName();
      await openAs(page, "ADMIN", NEW_ROUND);
      await fillSmallRound(page, name, javaScriptEnabled);
      await page.getByLabel("Amount raised").fill("10亿元");
      await page.getByRole("button", { name: "Add a round that may count it" }).click();
      const overlap = rowOf(page, "Counted in 1");
      await overlap.getByLabel("Round", { exact: true }).fill("sunrise-first-round-2025-07");
      await overlap.getByLabel("Note", { exact: false }).first().fill("A total of the year.");
      await page.getByRole("button", { exact: true, name: "Add a source" }).click();
      const second = rowOf(page, "Source 2");
      await second.getByLabel("Publisher").fill(`${name} Weekly`);
      await second.getByLabel("Kind").selectOption("press");
      await second.getByLabel("Reliability").selectOption("B, press or broker");
      await second.getByLabel("Published", { exact: true }).fill("2025-07-24");
      await second.getByText("This source says something else").click();
      await second.getByLabel("Amount raised, as this source has it").fill("9亿元");
      await saveSeen(saveButton(page), javaScriptEnabled);
      const saved = page.getByRole("status").filter({ hasText: "is saved" });
      const anyway = page.getByRole("button", { name: "I have checked the source" });
      await expect(saved.or(anyway).first()).toBeVisible();
      if (await anyway.isVisible()) await anyway.click();
      await expect(saved).toBeVisible();

      await page.getByRole("link", { name: "See its public page" }).click();
      const main = page.getByRole("main");
      await expect(main).toContainText("This money may already be counted in");
      await expect(main).toContainText("A total of the year.");
      await page
        .getByRole("link", { name: /CNY 1bn/ })
        .first()
        .click();
      await expect(page.getByRole("main")).toContainText("CNY 900m");
      await expect(page.getByRole("main")).toContainText(`${name} Weekly`);
    });
  });
}

test("saving goes on to the next round of the same company and source by keys alone", async ({
  page,
}) => {
  const name = newCompanyName();
  await openAs(page, "ADMIN", NEW_ROUND);
  await fillSmallRound(page, name);
  await untilKept(page);
  await page.getByLabel("Amount raised").press("Control+Shift+Enter");
  await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=[^&]+&like=/);
  const organization = page.getByLabel("Organization", { exact: true });
  await expect(organization).toHaveValue(name);
  await expect(organization).toBeFocused();
  await expect(rowOf(page, "Source 1").getByLabel("Source", { exact: true })).toHaveValue(
    `${name} Daily, 2025-07 [${name.toLowerCase().replace(" ", "-")}-daily-2025-07]`,
  );
  // What it starts with is typed over.
  await page.keyboard.type("SenseTime");
  await expect(organization).toHaveValue("SenseTime");
  await organization.fill(name);
  await page.getByLabel("Announced", { exact: true }).fill("2024-02");
  await page.getByLabel("Type", { exact: true }).selectOption("Seed");
  await page.getByLabel("Amount raised").fill("undisclosed");
  await page.getByLabel("Amount raised").press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "is saved" })).toBeVisible();
  await expect(page).not.toHaveURL(/like=/);
  await expect(organization).toHaveValue("");

  // The page that says that a round is saved forgets that round, and not the one after it.
  await organization.fill(`${name} Next`);
  await untilKept(page);
  await page.reload();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(organization).toHaveValue(`${name} Next`);
});

test("a comment on a proposal outlives a reload, until it is sent", async ({ page }) => {
  const name = newCompanyName();
  await openAs(page, "EDITOR", NEW_ROUND);
  await page.getByLabel("Organization", { exact: true }).fill("SenseTime [sensetime]");
  await fillRoundOf(page, name);
  await page.getByLabel("Announced", { exact: true }).fill("2003-02");
  await page.getByRole("main").getByRole("button", { name: "Keep as draft" }).click();
  await expect(page).toHaveURL(/\/en\/admin\/proposals\/[0-9a-f-]+\?done=keep$/);
  const comment = page.getByLabel("Comment");
  await comment.fill("Half a thought");
  await untilKept(page);
  await page.reload();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(comment).toHaveValue("Half a thought");
  await page.getByRole("button", { name: "Only remark" }).dblclick();
  await expect(page).toHaveURL(/\?done=comment$/);
  await expect(page.getByText("Half a thought")).toHaveCount(1);
  await expect(comment).toHaveValue("");
  await page.reload();
  await expect(page.getByText("Your remark is saved")).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on with it" })).toHaveCount(0);
});
