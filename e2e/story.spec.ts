import { expect, type Page, test } from "@playwright/test";

/** The article from which the project started, told by the pages alone to a reader who begins at /en. */

const main = (page: Page) => page.getByRole("main");

/** The part of a page with its heading. */
const section = (page: Page, name: string) => page.getByRole("region", { name });

/** The headline figure of that label. */
const headline = (page: Page, label: string) =>
  main(page)
    .locator("section[aria-label] > dl > div")
    .filter({ has: page.getByText(label, { exact: true }) });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("the overview tells SenseTime's year and how generative AI took it over", async ({
      page,
    }) => {
      await page.goto("/en");
      const revenue = headline(page, "Revenue, FY2024");
      await expect(revenue).toContainText("CNY 3.77bn");
      await expect(revenue).toContainText("+10.8% on FY2023");
      const share = headline(page, "Generative AI share, FY2024");
      await expect(share).toContainText("63.7%");
      await expect(share).toContainText("from FY2023: 34.8%");
      await expect(share).toContainText("+103.1%");
      await expect(share).toContainText("also told as over CNY 2.4bn");
    });

    test("a headline figure opens its source, with who else tells it and in which words", async ({
      page,
    }) => {
      await page.goto("/en");
      const share = headline(page, "Generative AI share, FY2024");
      await share.getByRole("link", { name: /CNY 2.40bn/ }).click();
      await expect(page).toHaveURL(/\/en\/evidence\/figure\./);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Generative AI");
      await expect(main(page)).toContainText("CNY 2,404m");
      await expect(main(page)).toContainText("over CNY 2.4bn");
      await expect(main(page)).toContainText("突破24亿元");
      await expect(main(page)).toContainText("Lieyunwang");
    });

    test("the first round of Sunrise is a click from the overview, with its six investors and others", async ({
      page,
    }) => {
      await page.goto("/en");
      const latest = section(page, "Latest rounds");
      const row = latest
        .getByRole("row")
        .filter({ hasText: "Sunrise" })
        .filter({ hasText: "first round" });
      await expect(row).toContainText("July 2025");
      await expect(row).toContainText("nearly CNY 1bn");
      await row.getByRole("link", { name: "First round", exact: true }).click();
      await expect(page).toHaveURL(/\/en\/rounds\/sunrise-first-round-2025-07$/);

      await expect(headline(page, "Amount raised")).toContainText("nearly CNY 1bn");
      await expect(headline(page, "Announced")).toContainText("July 2025");
      const investors = section(page, "Investors");
      for (const name of [
        "Huaxu Fund",
        "4Paradigm",
        "Youzu",
        "Beijing Lier",
        "Songhe Capital",
        "Haitong Kaiyuan",
      ]) {
        await expect(investors.getByRole("link", { name, exact: true })).toBeVisible();
      }
      await expect(investors).toContainText("and others");

      const raised = headline(page, "Amount raised").getByRole("link", { name: /nearly CNY 1bn/ });
      await raised.click();
      await expect(page).toHaveURL(/\/evidence\/round\.sunrise-first-round-2025-07\.moneyRaised$/);
      await expect(main(page)).toContainText("近10亿元");
      await expect(main(page)).toContainText("融资10亿");
    });

    test("from the round the reader finds Huaxu Fund, and SANY behind it", async ({ page }) => {
      await page.goto("/en/rounds/sunrise-first-round-2025-07");
      await section(page, "Investors")
        .getByRole("link", { name: "Huaxu Fund", exact: true })
        .click();
      await expect(page).toHaveURL(/\/en\/investors\/huaxu-fund$/);
      await expect(headline(page, "Belongs to")).toContainText("SANY Group");
      await expect(section(page, "Deals")).toContainText("nearly CNY 1bn");
      await headline(page, "Belongs to")
        .getByRole("link", { name: "SANY Group", exact: true })
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("SANY Group");
    });

    test("from the overview the reader comes to the segments of each year and to their reports", async ({
      page,
    }) => {
      await page.goto("/en");
      await page.getByRole("navigation").getByRole("link", { name: "Revenue" }).click();
      await expect(page).toHaveURL(/\/en\/revenue$/);
      const segments = section(page, "Segments by period");
      await segments
        .getByRole("link", { name: "Generative AI, Traditional AI, Smart Auto", exact: true })
        .click();
      const year = segments.getByRole("row").filter({ hasText: "the results of FY2024" });
      await expect(year).toContainText("FY2024");
      await expect(year).toContainText("CNY 2,404m");
      await expect(year).toContainText("CNY 1,112m");
      await expect(year).toContainText("CNY 256m");
      await expect(year).toContainText("CNY 3,772m");
    });

    test("as known before the article, the round and the growth it tells are not there", async ({
      page,
    }) => {
      await page.goto("/en?asKnownOn=2025-04-01");
      await expect(headline(page, "Revenue, FY2024")).toContainText("CNY 3.77bn");
      await expect(section(page, "Latest rounds")).not.toContainText("first round");
      const answer = await page.goto("/en/rounds/sunrise-first-round-2025-07?asKnownOn=2025-04-01");
      expect(answer?.status()).toBe(404);
    });
  });
}
