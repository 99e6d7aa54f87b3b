import { expect, type Page, test } from "@playwright/test";

const FIRST_ROUND = "/en/rounds/sunrise-first-round-2025-07";

/** The rows of the table of rounds, without its header. */
function rows(page: Page) {
  return page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reader searches for an investor in Chinese and opens the round", async ({ page }) => {
      await page.goto("/en/rounds");
      await page.getByLabel("Company, investor or label").fill("华胥");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(page).toHaveURL(/q=%E5%8D%8E%E8%83%A5/);
      await expect(rows(page)).toHaveCount(2);
      await rows(page)
        .filter({ hasText: "首轮" })
        .getByRole("link", { name: "First round", exact: true })
        .click();
      await expect(page).toHaveURL(new RegExp(`${FIRST_ROUND}$`));
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Sunrise: First round");
    });

    test("a header sorts by amount, undisclosed last, and the address keeps the filters", async ({
      page,
    }) => {
      await page.goto("/en/rounds?organization=sunrise");
      await page.getByRole("columnheader", { name: "Amount" }).getByRole("link").click();
      await expect(page).toHaveURL(/organization=sunrise.*sort=-moneyRaised/);
      await expect(page.getByRole("columnheader", { name: "Amount" })).toHaveAttribute(
        "aria-sort",
        "descending",
      );
      await expect(rows(page).first()).toContainText("nearly CNY 3bn");
      await expect(rows(page).last()).toContainText("undisclosed");
    });
  });
}

test("totals of Sunrise are open bounds that count shared money once", async ({ page }) => {
  await page.goto("/en/rounds?organization=sunrise");
  const totals = page.getByRole("region", { name: "Money raised" });
  await expect(totals).toContainText("CNY 3.7bn to 5.25bn");
  await expect(totals).toContainText("open-ended");
  await expect(totals).toContainText("5 rounds, 1 undisclosed, 2 counted once");
});

test("planned rounds are in no total, and the page says so", async ({ page }) => {
  await page.goto("/en/rounds?status=PLANNED");
  await expect(page.getByText("In no total of money raised: 4 planned.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Money raised" })).toHaveCount(0);
});

test("Sunrise's first round reads as the article tells it", async ({ page }) => {
  await page.goto(FIRST_ROUND);
  const headline = page.getByRole("region", { name: "This round" });
  await expect(headline).toContainText("nearly CNY 1bn");
  await expect(headline).toContainText("July 2025");
  const investors = page.getByRole("region", { name: "Investors" });
  await expect(investors.getByRole("rowheader")).toHaveText([
    /Huaxu Fund/,
    /4Paradigm/,
    /Youzu/,
    /Beijing Lier/,
    /Songhe Capital/,
    /Haitong Kaiyuan/,
  ]);
  await expect(investors).toContainText("and others, whom the source does not name");
  await expect(page.getByText("This money may already be counted in")).toContainText(
    "totals count it once",
  );
  const alsoSaid = page.getByRole("region", { name: "Also said" });
  await expect(alsoSaid).toContainText("融资10亿");
});

test("an amount opens its evidence", async ({ page }) => {
  await page.goto(FIRST_ROUND);
  await page
    .getByRole("region", { name: "This round" })
    .getByRole("link", { name: /^nearly CNY 1bn/ })
    .click();
  await expect(page).toHaveURL(/\/evidence\/round\.sunrise-first-round-2025-07\.moneyRaised/);
});

test("an unknown round and a senseless address are no error pages", async ({ page }) => {
  const unknown = await page.goto("/en/rounds/no-such-round");
  expect(unknown?.status()).toBe(404);
  const senseless = await page.goto("/en/rounds?page=-1&sort=password&from=soon&type=%27");
  expect(senseless?.status()).toBe(200);
  await expect(rows(page)).toHaveCount(25);
});

test("a search without a result says so and leads back to all rounds", async ({ page }) => {
  await page.goto("/en/rounds?q=nothing%20like%20it");
  await expect(page.getByText("No round fits these filters")).toBeVisible();
  await page.getByRole("link", { name: "All rounds" }).click();
  await expect(rows(page)).toHaveCount(25);
});

test("links keep the day as of which the reader looks", async ({ page }) => {
  await page.goto("/en/rounds?organization=sunrise&asKnownOn=2025-08-01");
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole("link", { name: "First round", exact: true }).click();
  await expect(page).toHaveURL(`${FIRST_ROUND}?asKnownOn=2025-08-01`);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the table keeps date, name and amount and nothing runs over the edge", async ({ page }) => {
    await page.goto("/en/rounds");
    const first = rows(page).first();
    await expect(first.getByRole("rowheader")).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});

test("years the wrong way round are put in order, in the list and in its form", async ({
  page,
}) => {
  await page.goto("/en/rounds?from=2026&to=2024");
  await expect(page.getByRole("combobox", { name: "From year" })).toHaveValue("2024");
  await expect(page.getByRole("combobox", { name: "To year" })).toHaveValue("2026");
  const shown = await rows(page).allInnerTexts();
  await page.goto("/en/rounds?from=2024&to=2026");
  expect(await rows(page).allInnerTexts()).toEqual(shown);
  expect(shown.length).toBeGreaterThan(5);
});
