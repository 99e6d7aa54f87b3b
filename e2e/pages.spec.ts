import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { PAGES } from "./fixtures/page-examples";

const MISSING = [
  "/en/rounds/no-such-round",
  "/en/organizations/no-such-organization",
  "/en/investors/no-such-investor",
  "/en/sources/no-such-source",
  "/en/evidence/no-such-evidence",
  "/en/evidence/round.sunrise-first-round-2025-07.noSuchField",
  "/en/evidence/growth.no-such-figure",
  "/en/no-such-page",
  "/en/rounds/sunrise-first-round-2025-07/more",
  "/xx",
  "/xx/rounds",
  "/no-such-page.html",
];

const SENSELESS = [
  "/en/rounds/%00",
  "/en/evidence/round.%00.moneyRaised",
  "/en/sources/%27%3B--",
  "/en/rounds?q=%00",
  "/en/search?q=%00",
  "/en/search?q=%27%3B--%5C%25",
  "/en/sources?q=%00&page=-1",
  "/en/rounds?after=%00",
  "/en/organizations?q=%5C",
  "/en/investors?sort=%00",
  "/en/revenue?scheme=%00",
  "/en?asKnownOn=%00",
  "/en?asKnownOn=0000-00-00",
  "/en?asKnownOn=9999-12-31",
  "/en?asKnownOn=2025-01-01&asKnownOn=2024-01-01",
  "/en/rounds/%E0%A4%A",
];

test("every public page is looked at here", () => {
  const root = path.join(import.meta.dirname, "../app/[locale]/(public)");
  const folders = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx" && !file.startsWith("[...rest]"))
    .map((file) => (path.dirname(file) === "." ? "" : path.dirname(file)));
  expect(Object.keys(PAGES).sort()).toEqual(folders.sort());
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ["/en", "/en/revenue"]) {
    test(`${address} has its charts in the first HTML, each with its table`, async ({ page }) => {
      await page.goto(address);
      const charts = page.getByRole("main").locator("figure");
      expect(await charts.count()).toBeGreaterThanOrEqual(3);
      for (const chart of await charts.all()) {
        const drawing = chart.locator("svg:visible").first();
        await expect(drawing).toHaveAccessibleName(/.+/);
        const shapes = drawing.locator("rect, circle, path, line");
        expect(await shapes.count()).toBeGreaterThanOrEqual(8);
        await chart.locator("summary").click();
        expect(await chart.locator("tbody tr:visible").count()).toBeGreaterThan(0);
      }
    });
  }

  test("every section of the navigation leads to a page", async ({ page }) => {
    await page.goto("/en");
    const links = page.locator("header, footer").getByRole("link");
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute("href")),
    );
    expect(addresses.length).toBeGreaterThan(5);
    const answers = await Promise.all(
      [...new Set(addresses)].map((address) => page.request.get(address ?? "")),
    );
    const bad = answers.filter((answer) => answer.status() !== 200);
    expect(bad.map((answer) => answer.url())).toEqual([]);
  });

  test("what is not there is a 404 with a whole page", async ({ page }) => {
    for (const address of MISSING) {
      const answer = await page.goto(address);
      expect([address, answer?.status()]).toEqual([address, 404]);
      await expectWholeRefusal(page);
    }
  });

  test("a senseless address is answered, and shows no internals", async ({ request }) => {
    for (const address of SENSELESS) {
      const answer = await request.get(address, { headers: { accept: "text/html" } });
      expect([200, 400, 404], address).toContain(answer.status());
      const shown = (await answer.text()).replace(/<script\b[^>]*>.*?<\/script>/gs, "");
      expect(shown, address).not.toMatch(
        /[Pp]risma|node_modules|[Pp]ostgres|SELECT |\n\s+at \S+ \(|\.next\//,
      );
    }
  });

  test("the page of a failure names no cause, and leads on", async ({ page }) => {
    await page.goto("/en/failure/500");
    await expectWholeRefusal(page);
    await expect(page.getByRole("main")).not.toContainText(/stack|digest|prisma|error:/i);
  });
});

/** A heading, the way back and the frame of every page. */
async function expectWholeRefusal(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "overview" })).toBeVisible();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expect(page).toHaveTitle(/Roundbook/);
}
