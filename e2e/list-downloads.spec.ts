import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";

const LISTS = [
  ["/en/rounds?q=sun&sort=moneyRaised", /^Download \d+ rounds as CSV$/],
  ["/en/organizations?part=invested", /^Download \d+ organizations as CSV$/],
  ["/en/investors", /^Download \d+ investments as CSV$/],
  ["/en/people?standing=former", /^Download \d+ offices as CSV$/],
  ["/en/sources?kind=FILING", /^Download \d+ sources as CSV$/],
  ["/en/products?asKnownOn=2025-08-01", /^Download \d+ milestones as CSV$/],
  ["/en/market", /^Download \d+ market figures as CSV$/],
  ["/en/revenue", /^Download \d+ reported figures as CSV$/],
  ["/en/timeline?kind=event", /^Download \d+ events as CSV$/],
] as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reader takes each list away, with as many rows as its link says", async ({ page }) => {
      for (const [address, name] of LISTS) {
        await page.goto(address);
        const link = page.getByRole("link", { name });
        const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
        expect(file.suggestedFilename()).toMatch(/^roundbook-[a-z-]+-\d{4}-\d{2}-\d{2}\.csv$/);
        const rows = parse(readFileSync(await file.path()), { bom: true, columns: true });
        const said = /\d+/.exec((await link.getAttribute("aria-label")) ?? "")?.[0];
        expect(`${address} ${rows.length}`).toBe(`${address} ${said}`);
      }
    });
  });
}

test("a list that finds nothing offers no file", async ({ page }) => {
  await page.goto("/en/rounds?q=nobody-at-all");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: /CSV/ })).toHaveCount(0);
});
