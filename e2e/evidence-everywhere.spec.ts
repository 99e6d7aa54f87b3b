import { expect, test } from "@playwright/test";
import pLimit from "p-limit";

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

/** Requests under way at a time. */
const AT_ONCE = 8;

test.describe("whatever rests on a claim", () => {
  test("has an address behind which there is evidence", async ({ request }) => {
    const pages = await Promise.all(PAGES.map(async (path) => (await request.get(path)).text()));
    const links = pages.flatMap((html) => [...html.matchAll(/ href="[^"]*\/evidence\/([^"?]+)/g)]);
    const ids = [...new Set(links.map(([, id = ""]) => id))];
    expect(ids.length).toBeGreaterThan(400);
    const inTurn = pLimit(AT_ONCE);
    const missing: string[] = [];
    const ask = async (id: string) => {
      const answer = await request.get(`/api/v1/evidence/${id}`);
      if (answer.status() !== 200) missing.push(`${id}: ${answer.status()}`);
    };
    await Promise.all(ids.map((id) => inTurn(ask, id)));
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
