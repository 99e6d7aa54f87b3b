import { expect, type Page, test } from "@playwright/test";
import { WAYS } from "./fixtures/ways";

const main = (page: Page) => page.getByRole("main");

for (const { name, javaScriptEnabled, open } of WAYS) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled });

    test("FY2024's generative-AI revenue opens to the million, beside the article", async ({
      page,
    }) => {
      await page.goto("/en/revenue");
      await open(page.getByRole("link", { name: /CNY 2.40bn/ }).first());
      await expect(page).toHaveURL(/\/en\/evidence\/figure\..*generative-ai\.amount$/);
      const accepted = page.getByRole("region", { name: "Accepted" });
      await expect(accepted).toContainText("CNY 2,404m");
      const others = page.getByRole("region", { name: "Also said" });
      await expect(others).toContainText("over CNY 2.4bn");
      await expect(others).toContainText("突破24亿元");
    });

    test("H1 2024 stands as first reported and as recast, side by side", async ({ page }) => {
      await page.goto("/en");
      await open(page.getByRole("contentinfo").getByRole("link", { name: "Restatements" }));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Restatements");
      const table = page.getByRole("table", { name: "H1 2024: two divisions" });
      const row = (segment: string) => table.getByRole("row").filter({ hasText: segment });
      await expect(row("Traditional AI")).toContainText("about CNY 520m");
      await expect(row("Smart Auto")).toContainText("CNY 168m");
      await expect(row("Vision AI")).toContainText("CNY 512m");
      await expect(row("X Innovative Business")).toContainText("CNY 177m");
      await open(row("Vision AI").getByRole("link"));
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Vision AI, H1 2024");
    });

    test("the founding of Sunrise shows both dates and the reason for the choice", async ({
      page,
    }) => {
      await page.goto("/en/organizations/sunrise");
      await open(
        main(page)
          .getByRole("link", { name: /June 2025.*sources disagree/ })
          .first(),
      );
      await expect(page).toHaveURL(/\/en\/evidence\/organization\.sunrise\.foundedOn$/);
      await expect(page.getByRole("region", { name: "Accepted" })).toContainText("[June 2025]");
      await expect(page.getByRole("region", { name: "Accepted" })).toContainText(
        "Accepted because it speaks of the founding of the company itself",
      );
      await expect(page.getByRole("region", { name: "Also said" })).toContainText(
        "[December 2024]",
      );
    });

    test("a computed figure shows its formula, and each input opens its evidence", async ({
      page,
    }) => {
      await page.goto("/en/evidence/growth.sensetime-annual-2024-fy2024-revenue");
      const formula = page.getByRole("region", { name: "Computed as" });
      await expect(formula).toContainText("+10.8%");
      await open(formula.getByRole("link", { name: /CNY 3,405.8m/ }));
      await expect(page).toHaveURL(/figure\.sensetime-annual-2023-fy2023-revenue\.amount$/);
    });
  });
}

test("a piece of evidence is told to programs too", async ({ page, request }) => {
  await page.goto("/en/evidence/organization.sunrise.foundedOn?asKnownOn=2025-08-01");
  const href = await page
    .locator('link[rel="alternate"][type="application/json"]')
    .getAttribute("href");
  expect(href).toBe("/api/v1/evidence/organization.sunrise.foundedOn?asKnownOn=2025-08-01");
  const answer = await request.get(href ?? "");
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(await answer.json()).toMatchObject({
    asKnownOn: "2025-08-01",
    form: "claims",
    evidence: { mark: "disputed" },
  });
  const again = await request.get(href ?? "", {
    headers: { "If-None-Match": answer.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});

test("what is not known is refused to programs with a reason", async ({ request }) => {
  const missing = await request.get("/api/v1/evidence/round.no-such-round.moneyRaised");
  expect(missing.status()).toBe(404);
  expect(await missing.json()).toMatchObject({ error: { code: "notFound" } });
  const future = await request.get("/api/v1/evidence/raised.sunrise?asKnownOn=2099-01-01");
  expect(future.status()).toBe(400);
  expect(await future.json()).toMatchObject({ error: { code: "asKnownOn.future" } });
});
