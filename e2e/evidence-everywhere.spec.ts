import { expect, test } from "@playwright/test";

const PAGES = [
  "/en",
  "/en/rounds",
  "/en/rounds/sunrise-strategic-2026-01",
  "/en/organizations",
  "/en/organizations/sunrise",
  "/en/organizations/sensetime",
  "/en/investors",
  "/en/investors/huaxu-fund",
  "/en/revenue",
  "/en/restatements",
  "/en/structure",
  "/en/products",
  "/en/people",
  "/en/market",
  "/en/timeline",
];

test.describe("whatever rests on a claim", () => {
  for (const path of PAGES) {
    test(`opens its evidence where a row of ${path} names somebody`, async ({ page }) => {
      await page.goto(path);
      const rows = page.locator("table.ledger tbody tr", {
        has: page.locator('a[href*="/organizations/"], a[href*="/investors/"]'),
      });
      const bare = rows.filter({ hasNot: page.locator('a[href*="/evidence/"]') });
      await expect(bare).toHaveCount(0);
    });
  }

  test("has an address behind which there is evidence", async ({ page, request }) => {
    const ids = new Set<string>();
    for (const path of PAGES) {
      await page.goto(path);
      const found = await page
        .locator('main a[href*="/evidence/"]')
        .evaluateAll((links) =>
          links.map((link) => new URL(String(link.getAttribute("href")), location.href).pathname),
        );
      for (const pathname of found) ids.add(pathname.slice(pathname.lastIndexOf("/") + 1));
    }
    expect(ids.size).toBeGreaterThan(400);
    const missing: string[] = [];
    for (const id of ids) {
      const answer = await request.get(`/api/v1/evidence/${id}`);
      if (answer.status() !== 200) missing.push(`${id}: ${answer.status()}`);
    }
    expect(missing).toEqual([]);
  });

  test("of a total in a filtered list opens the rounds of that list", async ({ page }) => {
    await page.goto("/en/rounds?organization=sunrise&from=2025&to=2025");
    await page.getByRole("link", { name: /^Raised in CNY: CNY 1.15bn to 1.25bn/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Sunrise");
    await expect(page.locator("table.ledger tbody tr")).toHaveCount(3);
    await page.getByRole("link", { name: "Back to these rounds" }).click();
    await expect(page).toHaveURL(/\/en\/rounds\?organization=sunrise&from=2025&to=2025$/);
  });

  test("of a recast figure's difference opens both figures", async ({ page }) => {
    await page.goto("/en/restatements");
    await page.getByRole("link", { name: /^Difference: −CNY 51.5m to \+53.5m/ }).click();
    const inputs = page.locator("table.ledger tbody");
    await expect(inputs).toContainText("CNY 1,051m");
    await expect(inputs).toContainText("about CNY 1.05bn");
  });
});
