import { expect, test } from "@playwright/test";
import {
  createParty,
  fillRoundOf,
  fillSmallRound,
  fillSource,
  newCompanyName,
  rowOf,
  saveButton,
  saveSeen,
} from "./fixtures/round-form";
import { NEW_ROUND, openAs } from "./fixtures/sign-in";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an administrator enters a round and finds it on the public pages", async ({ page }) => {
      const name = newCompanyName();
      await openAs(page, "ADMIN", NEW_ROUND);

      const organization = page.getByLabel("Organization", { exact: true });
      await createParty(organization, name, "a company", javaScriptEnabled);
      await page.getByLabel("Label as announced").fill("Series A+");
      await page.getByLabel("Type", { exact: true }).selectOption("Series A");
      await page.getByLabel("Announced", { exact: true }).fill("November 2026");
      await page.getByLabel("Amount raised").fill("近10亿元");
      await page.getByLabel("Net proceeds").fill("950m");

      const lead = rowOf(page, "Investor 1");
      await lead.getByLabel("Name", { exact: true }).fill("Huaxu Fund");
      await lead.getByLabel("Led the round").check();
      const add = page.getByRole("button", { name: "Add an investor" });
      await add.click();
      await rowOf(page, "Investor 2").getByLabel("Name", { exact: true }).fill("A slip");
      await add.click();
      const third = rowOf(page, "Investor 3");
      const angels = third.getByLabel("Name", { exact: true });
      await createParty(angels, `${name} Angels`, "an investor", javaScriptEnabled);
      await page.getByRole("button", { name: "Remove investor 2" }).click();
      await expect(rowOf(page, "Investor 2").getByLabel("Name", { exact: true })).toHaveValue(
        `${name} Angels`,
      );
      await expect(rowOf(page, "Investor 3")).toHaveCount(0);
      await expect(lead.getByLabel("Led the round")).toBeChecked();

      await page.getByLabel("The source ends its list").check();
      await fillSource(page, name);
      await rowOf(page, "Source 1").getByLabel("Amount as printed").fill("近10亿元");
      await saveSeen(saveButton(page), javaScriptEnabled);

      await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=/);
      const saved = page.getByRole("status").filter({ hasText: `Series A+ of ${name} is saved` });
      await expect(saved).toBeVisible();
      const next = page.getByLabel("Organization", { exact: true });
      await expect(next).toHaveValue("");
      if (javaScriptEnabled) await expect(next).toBeFocused();

      await page.getByRole("link", { name: "See its public page" }).click();
      await expect(page).toHaveURL(/\/en\/rounds\/trial-[0-9a-f]+-series-a-plus-2026-11$/);
      const main = page.getByRole("main");
      await expect(main).toContainText("nearly CNY 1bn");
      await expect(main).toContainText("November 2026");
      await expect(main).toContainText("Huaxu Fund");
      await expect(main).toContainText(`${name} Angels`);

      await page.goto(`/en/rounds?q=${encodeURIComponent(name)}`);
      await expect(page.getByRole("row").filter({ hasText: name })).toContainText("nearly CNY 1bn");
      await page.goto("/en");
      await expect(page.getByRole("main")).toContainText(name);
      await page.goto("/en/admin");
      await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(1);
    });

    test("an editor's round waits for review and is on no public page", async ({ page }) => {
      const name = newCompanyName();
      await openAs(page, "EDITOR", NEW_ROUND);
      await fillSmallRound(page, name, javaScriptEnabled);
      const send = page.getByRole("main").getByRole("button", { name: "Send for review" });
      await saveSeen(send, javaScriptEnabled);
      await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?proposed=/);
      await expect(page.getByText("Your round is sent for review")).toBeVisible();
      await page.goto(`/en/rounds?q=${encodeURIComponent(name)}`);
      await expect(page.getByRole("main")).not.toContainText(`${name} Daily`);
      await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(0);
    });

    test("what is wrong stands beside its field, and what was typed stays", async ({ page }) => {
      await openAs(page, "ADMIN", NEW_ROUND);
      await page.getByLabel("Label as announced").fill("首轮");
      await page.getByLabel("Announced", { exact: true }).fill("some day");
      await page.getByLabel("Status").selectOption("closed");
      await saveButton(page).click();

      const summary = page.getByRole("alert").filter({ hasText: "The round is not saved yet" });
      await expect(summary).toContainText("Type: Choose the type of the round.");
      const announced = page.getByLabel("Announced", { exact: true });
      await expect(announced).toHaveAttribute("aria-invalid", "true");
      await expect(announced).toHaveAccessibleDescription(/as precise as you know it/);
      await expect(announced).toHaveValue("some day");
      await expect(page.getByLabel("Label as announced")).toHaveValue("首轮");
      await expect(page.getByLabel("Status")).toHaveValue("CLOSED");

      await summary.getByRole("link", { name: "Announced" }).click();
      await expect(announced).toBeFocused();
    });

    test("a name that is not here is refused by the server, beside its field", async ({ page }) => {
      const name = newCompanyName();
      await openAs(page, "ADMIN", NEW_ROUND);
      const organization = page.getByLabel("Organization", { exact: true });
      await organization.fill(name);
      await fillRoundOf(page, name);
      await saveSeen(saveButton(page), javaScriptEnabled);

      await expect(organization).toHaveAccessibleDescription(/There is none of this name/);
      await expect(page.getByRole("group", { name: `New: ${name}` })).toBeVisible();
      await expect(organization).toHaveValue(name);
      await expect(page.getByLabel("Type", { exact: true })).toHaveValue("SERIES_A");
      await expect(rowOf(page, "Source 1").getByLabel("Reliability")).toHaveValue("B");
    });

    test("a second round of the same month is saved only when the editor says so", async ({
      page,
    }) => {
      const name = newCompanyName();
      await openAs(page, "ADMIN", NEW_ROUND);
      await fillSmallRound(page, name, javaScriptEnabled);
      await saveSeen(saveButton(page), javaScriptEnabled);
      await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=/);

      await page.goto("/en/admin/rounds/new");
      await page.getByLabel("Organization", { exact: true }).fill(name);
      await fillRoundOf(page, name);
      await saveSeen(saveButton(page), javaScriptEnabled);
      await expect(page.getByText("One thing to look at before this is saved")).toBeVisible();
      await page.getByRole("button", { name: "it is not the same" }).click();
      await expect(page).toHaveURL(
        /\/en\/admin\/rounds\/new\?saved=trial-[0-9a-f]+-series-a-2025-07-2$/,
      );
    });
  });
}

test("Enter in a field saves, and does not remove a row", async ({ page }) => {
  await openAs(page, "ADMIN", NEW_ROUND);
  await page.getByLabel("Label as announced").press("Enter");
  await expect(page.getByText("The round is not saved yet")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Investor 1" })).toBeVisible();
});

test("a round with two investors is typed, saved and followed by the next without a mouse", async ({
  page,
}) => {
  const name = newCompanyName();
  await openAs(page, "ADMIN", NEW_ROUND);
  await fillSmallRound(page, name);
  await saveButton(page).click();
  await expect(page).toHaveURL(/\?saved=/);
  const first = page.url();
  let keys = 0;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    keys += times;
  };
  /** Choices are found by their first letters, as in every browser. */
  const type = (text: string) => page.keyboard.type(text);
  const focused = (label: string) =>
    expect(page.getByLabel(label, { exact: true }).first()).toBeFocused();

  await focused("Organization");
  await type(name);
  await press("Tab");
  await type("First");
  await press("Tab");
  await type("Ang");
  await press("Tab", 2);
  await focused("Announced");
  await type("2024-03-04");
  await press("Tab", 4);
  await focused("Amount raised");
  await type("undisclosed");
  await press("Tab", 4);
  await expect(page.getByRole("button", { name: "Remove investor 1" })).toBeFocused();
  await press("Tab");
  await type("Huaxu Fund");
  await press("Tab");
  await press("Space");
  await press("Tab", 2);
  await press("Enter");
  await expect(rowOf(page, "Investor 2").getByLabel("Name", { exact: true })).toBeFocused();
  await type("[idg-capital]");
  const source = page.getByLabel("Source", { exact: true }).first();
  const isAtSource = () => source.evaluate((field) => field === document.activeElement);
  while (keys < 40 && !(await isAtSource())) await press("Tab");
  await press("ArrowDown");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await press("ArrowDown");
  await press("Tab");
  await press("Control+Enter");
  await expect(page).toHaveURL((url) => url.searchParams.has("saved") && url.href !== first);
  await focused("Organization");
  expect(keys).toBeLessThan(40);
});

test("how an amount was understood stands under it while it is typed", async ({ page }) => {
  await openAs(page, "ADMIN", NEW_ROUND);
  const understood = page.getByRole("status").filter({ hasText: "that is 2,798,000,000" });
  await page.getByLabel("Amount raised").fill("27.98亿");
  await expect(understood).toHaveText("CNY 2,798m, that is 2,798,000,000");
  await page.getByLabel("Amount raised").fill("$2bn");
  await expect(understood).toHaveCount(0);
  await page.getByLabel("Amount raised").press("Enter");
  await expect(page.getByLabel("Amount raised")).toHaveAccessibleDescription(/Several currencies/);
  await rowOf(page, "Investor 1").getByLabel("Own amount").fill("HKD 5.3bn");
  await expect(rowOf(page, "Investor 1").getByRole("status")).toContainText("5,300,000,000");
});

test("somebody new is created by keyboard, and whoever thinks better of it creates nobody", async ({
  page,
}) => {
  await openAs(page, "ADMIN", NEW_ROUND);
  const organization = page.getByLabel("Organization", { exact: true });
  await organization.fill("曦新");
  const create = page.getByRole("button", { name: "Create ‘曦新’" });
  await create.press("Enter");
  const fresh = page.getByRole("group", { name: "New: 曦新" });
  await expect(fresh.getByLabel("This is")).toBeFocused();
  await expect(fresh.getByLabel("Name in Simplified Chinese")).toHaveValue("曦新");
  await expect(fresh.getByLabel("Name in Latin letters")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(fresh).toHaveCount(0);
  await expect(organization).toBeFocused();
  await organization.fill("senserobot");
  await expect(create).toHaveCount(0);
  await expect(page.getByText("There is no ‘senserobot’")).toHaveCount(0);
});

test("the next round starts with the organization and the source of the one before", async ({
  page,
}) => {
  const name = newCompanyName();
  await openAs(page, "ADMIN", NEW_ROUND);
  await fillSmallRound(page, name);
  await saveButton(page).dblclick();
  await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=/);
  await page.getByRole("link", { name: "Enter the next with the same" }).click();
  await expect(page.getByLabel("Organization", { exact: true })).toHaveValue(name);
  await expect(page.getByRole("group", { name: `New: ${name}` })).toHaveCount(0);
  await expect(rowOf(page, "Source 1").getByLabel("Source", { exact: true })).toHaveValue(/daily/);
  await page.getByLabel("Announced", { exact: true }).fill("2024-02");
  await page.getByLabel("Type", { exact: true }).selectOption("Series B");
  await page.getByLabel("Amount raised").fill("2亿元");
  await saveButton(page).click();
  await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=trial-[0-9a-f]+-/);
  await page.goto("/en/admin");
  await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(2);
});
